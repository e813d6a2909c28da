/**
 * Puts text on the clipboard. A frame in a foreign page may be denied the clipboard API by the page's
 * permissions policy; selecting and copying, on the person's own click, still works there.
 */
export const copyText = async (text: string): Promise<void> => {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copySelection(text);
  }
};

const copySelection = (text: string): void => {
  const back = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
  if (back instanceof HTMLElement) back.focus();
};

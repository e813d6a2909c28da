/**
 * What a page of the pseudo-locale shows or says outside the brackets: words that are in no catalogue. Runs
 * in the page, so it stands alone: no imports. `known` are patterns of what needs no translation: names, data
 * and what the browser itself writes, such as months.
 */
export const findUnspoken = (known: readonly string[]): string[] => {
  const bare = (text: string): string => {
    // A message that was cut to a length lacks its end, one beside a mark its start.
    let left = text.replace(/^[^⟦]*⟧/, '').replace(/⟦[^⟧]*$/, '');
    for (let before = ''; before !== left; ) {
      before = left;
      left = left.replace(/⟦[^⟦⟧]*⟧/g, ' ');
    }
    for (const pattern of known) left = left.replace(new RegExp(pattern, 'gu'), ' ');
    return left.replace(/[^\p{L}]+/gu, ' ').trim();
  };
  const found = new Set<string>();
  const look = (what: string, text: string | null) => {
    if (text && bare(text).length > 1) found.add(`${what}: ${text.trim().slice(0, 90)}`);
  };
  look('document title', document.title);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest('script, style')) look('text', node.nodeValue);
  }
  for (const name of ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt']) {
    for (const element of document.querySelectorAll(`[${name}]`)) look(name, element.getAttribute(name));
  }
  return [...found];
};

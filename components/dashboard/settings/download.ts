/** Hands a text to the person as a file. */
export const downloadText = (name: string, text: string, type = 'application/json'): void => {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // The browser has taken what it needs once the click is handled.
  setTimeout(() => URL.revokeObjectURL(url));
};

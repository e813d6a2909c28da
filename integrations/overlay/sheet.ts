const sheets = new Map<string, CSSStyleSheet>();

/**
 * Styles a shadow root by a sheet shared between all roots of the same style; by a `<style>` of its own where
 * a content script may not adopt one (older Firefox).
 */
export const adopt = (root: ShadowRoot, css: string): void => {
  try {
    let sheet = sheets.get(css);
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      sheets.set(css, sheet);
    }
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = root.ownerDocument.createElement('style');
    style.textContent = css;
    root.prepend(style);
  }
};

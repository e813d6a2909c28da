/** Text that stays text wherever Markdown is rendered: no mark-up, no HTML, no mention, no line of its own. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]()#+\-!|>~]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('@', '&#64;')
    .replace(/(https?):\/\//gi, '$1&#58;//')
    .replace(/^(\d+)\./, '$1\\.');

/** What `escapeMarkdown` was given, with its spaces as it left them. */
export const plainMarkdown = (escaped: string): string =>
  escaped
    .replaceAll('&#58;', ':')
    .replaceAll('&#64;', '@')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replace(/\\(.)/g, '$1');

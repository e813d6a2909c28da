import { escapeHtml } from '../../jira/pages/view.ts';

export interface Html {
  html: string;
}
export type Part = Html | string | number | null | false | Part[];

const flat = (part: Part): string => {
  if (part === null || part === false) return '';
  if (Array.isArray(part)) return part.map(flat).join('');
  return typeof part === 'object' ? part.html : escapeHtml(String(part));
};

/** Markup whose holes are escaped, unless they are markup themselves. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Html => ({
  html: strings.map((text, i) => text + flat(parts[i] ?? '')).join(''),
});

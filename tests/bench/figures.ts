/** Figures as Markdown, and their place in docs/performance.md. */
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'docs/performance.md';

/** Three digits or so; what is not nothing is not shown as nothing. */
export const number = (value: number): string => {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  if (value !== 0 && Math.abs(value) < 0.01) return String(Number(value.toPrecision(2)));
  return value.toFixed(2).replace(/\.?0+$/, '');
};

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** A text with what stands between its two markers for `name` replaced. Throws when they are not there. */
export const between = (text: string, name: string, inner: string): string => {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = text.indexOf(open);
  const to = text.indexOf(close);
  if (from < 0 || to < from) throw new Error(`The text has no place for ${name}.`);
  return `${text.slice(0, from + open.length)}\n${inner.trim()}\n${text.slice(to)}`;
};

/** Puts the figures into the document. */
export const writeFigures = (name: string, figures: string): void =>
  writeFileSync(FILE, between(readFileSync(FILE, 'utf8'), name, figures));

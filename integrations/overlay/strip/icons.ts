import type { Status } from '#utils/okr/view.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Status by shape, so that colour is never alone: circle, triangle, diamond, ring. */
const GLYPHS: Record<Status, string> = {
  'on-track': 'M5 1a4 4 0 1 1 0 8 4 4 0 0 1 0-8z',
  'at-risk': 'M5 .7 9.7 9.2H.3z',
  'off-track': 'M5 0l5 5-5 5-5-5z',
  pending: 'M5 1a4 4 0 1 1 0 8 4 4 0 0 1 0-8zm0 1.4a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2z',
};

const ICONS = {
  serves: 'M6.5 4.5 10 8l-3.5 3.5',
  plus: 'M8 3.5v9M3.5 8h9',
  offline: 'M2.5 2.5l11 11M3 7a7 7 0 0 1 10 0M5.5 9.5a3.5 3.5 0 0 1 5 0M8 12.2h.01',
} as const;

const svg = (document: Document, classes: string, size: number, path: string): SVGElement => {
  const root = document.createElementNS(SVG, 'svg');
  root.setAttribute('class', classes);
  root.setAttribute('viewBox', `0 0 ${size} ${size}`);
  root.ariaHidden = 'true';
  const shape = document.createElementNS(SVG, 'path');
  shape.setAttribute('d', path);
  root.append(shape);
  return root;
};

export const statusGlyph = (document: Document, status: Status): SVGElement =>
  svg(document, 'glyph', 10, GLYPHS[status]);

export const icon = (document: Document, name: keyof typeof ICONS): SVGElement =>
  svg(document, `icon ${name}`, 16, ICONS[name]);

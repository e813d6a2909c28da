import type { Bar } from '#utils/okr/bar.ts';
import { element } from '../dom.ts';

const percent = (fraction: number): string =>
  `${Math.round(Math.min(1, Math.max(0, fraction)) * 1000) / 10}%`;

/**
 * The outcome as a bar with a tick for where it should be by now; a goal to maintain as a band with a dot.
 * Fractions are raw and clamped here. Decoration only: the line's label says the same in words.
 */
export const paintBar = (document: Document, bar: Bar): HTMLElement => {
  const track = element(document, 'span', bar.kind === 'band' ? 'bar band' : 'bar');
  if (bar.kind === 'band') {
    track.append(stretch(document, bar.from, bar.to));
    if (bar.at !== null) track.append(point(document, 'dot', bar.at));
    return track;
  }
  if (bar.progress !== null && bar.progress > 0) track.append(stretch(document, 0, bar.progress));
  if (bar.expected !== null) track.append(point(document, 'tick', bar.expected));
  return track;
};

const stretch = (document: Document, from: number, to: number): HTMLElement => {
  const fill = element(document, 'i', 'fill');
  fill.style.insetInlineStart = percent(from);
  fill.style.inlineSize = percent(Math.min(1, to) - Math.max(0, from));
  return fill;
};

const point = (document: Document, classes: string, at: number): HTMLElement => {
  const mark = element(document, 'b', classes);
  mark.style.insetInlineStart = percent(at);
  return mark;
};

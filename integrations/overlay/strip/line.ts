import type { TicketLine } from '#utils/okr/view.ts';
import { element, textElement } from '../dom.ts';
import { paintBar } from './bar.ts';
import { icon, statusGlyph } from './icons.ts';
import { noValue, short, spaced, spoken, statusWord, tagOf } from './words.ts';

/** One key result as one button: objective › key result, bar, value, status. */
export const paintLine = (document: Document, line: TicketLine): HTMLButtonElement => {
  const button = element(
    document,
    'button',
    `kr ${line.status}`,
    title(document, line),
    line.deliveryOnly ? element(document, 'span', 'bar none') : paintBar(document, line.bar),
    value(document, line),
    element(document, 'span', 'status', statusGlyph(document, line.status), word(document, line)),
  );
  button.type = 'button';
  button.title = `${short(line.objective.title)} › ${short(line.title)}`;
  button.ariaLabel = spoken(line);
  return button;
};

const word = (document: Document, line: TicketLine): HTMLElement =>
  textElement(document, 'span', 'word', statusWord(line.status));

const title = (document: Document, line: TicketLine): HTMLElement => {
  const tag = tagOf(line);
  return element(
    document,
    'span',
    'title',
    textElement(document, 'span', 'objective cut', short(line.objective.title)),
    icon(document, 'serves'),
    textElement(document, 'b', 'cut', short(line.title)),
    tag === '' ? null : element(document, 'span', 'tag', textElement(document, 'span', '', tag)),
  );
};

const value = (document: Document, line: TicketLine): HTMLElement => {
  const none = noValue(line);
  const shown = none === '' ? figures(document, line) : [none];
  return element(document, 'span', 'value cut', textElement(document, 'span', '', ...shown));
};

const figures = (document: Document, { value, goal, from }: TicketLine): (HTMLElement | null)[] => [
  element(document, 'em', '', short(value)),
  element(document, 'span', 'goal', spaced(short(goal))),
  from === '' ? null : element(document, 'span', 'from', `, ${short(from)}`),
];

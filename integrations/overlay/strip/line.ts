import type { TicketLine } from '#utils/okr/view.ts';
import { element } from '../dom.ts';
import { paintBar } from './bar.ts';
import { icon, statusGlyph } from './icons.ts';
import { noValue, short, spaced, spoken, statusWord, tagOf } from './words.ts';

/** Text from outside keeps its own direction and cannot turn ours around (`dir=auto` isolates it). */
const foreign = (document: Document, tag: 'span' | 'b', classes: string, text: string): HTMLElement => {
  const made = element(document, tag, classes, short(text));
  made.dir = 'auto';
  return made;
};

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
  button.setAttribute('aria-label', spoken(line));
  return button;
};

const word = (document: Document, line: TicketLine): HTMLElement =>
  element(document, 'span', 'word', statusWord(line.status));

const title = (document: Document, line: TicketLine): HTMLElement => {
  const tag = tagOf(line);
  return element(
    document,
    'span',
    'title',
    foreign(document, 'span', 'objective cut', line.objective.title),
    icon(document, 'serves'),
    foreign(document, 'b', 'cut', line.title),
    tag === '' ? null : element(document, 'span', 'tag', tag),
  );
};

const value = (document: Document, line: TicketLine): HTMLElement => {
  const none = noValue(line);
  if (none !== '') return element(document, 'span', 'value cut', none);
  const from = line.from === '' ? null : element(document, 'span', 'from', `, ${short(line.from)}`);
  return element(
    document,
    'span',
    'value cut',
    element(document, 'em', '', short(line.value)),
    element(document, 'span', 'goal', spaced(short(line.goal))),
    from,
  );
};

import { plural, t } from '#utils/i18n.ts';
import type { MarkedKeyResult } from '#utils/messaging/page-protocol.ts';
import { element, textElement } from '../dom.ts';
import { adopt } from '../sheet.ts';
import { paintBar } from '../strip/bar.ts';
import { statusGlyph } from '../strip/icons.ts';
import { STRIP_STYLE } from '../strip/strip-style.ts';
import { noValue, short, spaced, statusWord } from '../strip/words.ts';
import { CARD_TAG } from '../tags.ts';
import { ageOf } from './age.ts';
import { CARD_STYLE } from './card-style.ts';
import type { Marked } from './marks.ts';
import type { Zone } from './zone.ts';

/** Between a mark and its card, and between the card and the window's edge; pixels. */
const GAP = 6;
const EDGE = 8;

export interface CardLook {
  marked: Marked;
  theme: 'light' | 'dark';
  /** It came by the keyboard: a screen reader is to say it. */
  aloud: boolean;
  now: number;
}

/** The small card beside a mark: an element on `body` with a closed shadow root, made when first wanted. */
export class Card {
  readonly #document: Document;
  #host: HTMLElement | null = null;
  #root: ShadowRoot | null = null;

  constructor(document: Document) {
    this.#document = document;
  }

  /** Where it is; null when it is not shown. */
  get zone(): Zone | null {
    return this.#host?.isConnected ? this.#host.getBoundingClientRect() : null;
  }

  show(look: CardLook, at: Zone): void {
    const host = this.#made();
    const body = paint(this.#document, look);
    this.#root?.replaceChildren(...this.#root.querySelectorAll('style'), body);
    this.#document.body.append(host);
    this.#place(host, at);
  }

  hide(): void {
    this.#host?.remove();
  }

  #made(): HTMLElement {
    if (this.#host) return this.#host;
    this.#host = this.#document.createElement(CARD_TAG);
    this.#root = this.#host.attachShadow({ mode: 'closed' });
    adopt(this.#root, STRIP_STYLE + CARD_STYLE);
    return this.#host;
  }

  /** Below the mark, above it where there is more room, and always inside of the window. */
  #place(host: HTMLElement, at: Zone): void {
    const { clientWidth, clientHeight } = this.#document.documentElement;
    const { width, height } = host.getBoundingClientRect();
    const rtl = this.#document.defaultView?.getComputedStyle(this.#document.body).direction === 'rtl';
    const left = rtl ? at.right - width : at.left;
    const below = at.bottom + GAP;
    const fits = below + height + EDGE <= clientHeight || at.top < height + GAP + EDGE;
    const x = Math.max(EDGE, Math.min(left, clientWidth - width - EDGE));
    host.style.setProperty('--x', `${Math.round(x)}px`);
    host.style.setProperty('--y', `${Math.round(fits ? below : at.top - GAP - height)}px`);
  }
}

const paint = (document: Document, { marked, theme, aloud, now }: CardLook): HTMLElement => {
  const { keyResult, more } = marked;
  const card = element(
    document,
    'div',
    `strip card ${keyResult.status}`,
    textElement(document, 'p', 'of', short(keyResult.objective.title)),
    textElement(document, 'p', 'name', short(keyResult.title)),
    keyResult.deliveryOnly ? null : paintBar(document, keyResult.bar),
    element(document, 'p', 'numbers', value(document, keyResult), status(document, keyResult)),
    foot(document, keyResult, now),
    more > 0 ? textElement(document, 'p', 'others', plural('mark_card_more', more)) : null,
  );
  card.dataset.theme = theme;
  card.setAttribute('role', aloud ? 'status' : 'tooltip');
  return card;
};

const value = (document: Document, one: MarkedKeyResult): HTMLElement => {
  const none = noValue(one);
  if (none) return textElement(document, 'span', 'value', none);
  const rest = `${spaced(short(one.goal))}${one.from === '' ? '' : `, ${short(one.from)}`}`;
  return textElement(document, 'span', 'value', element(document, 'em', '', short(one.value)), rest);
};

const status = (document: Document, { status }: MarkedKeyResult): HTMLElement =>
  element(document, 'span', 'status', statusGlyph(document, status), statusWord(status));

const foot = (document: Document, { delivery, asOf }: MarkedKeyResult, now: number): HTMLElement | null => {
  const done = delivery && delivery.total > 0 ? t('mark_card_tickets', delivery.done, delivery.total) : '';
  const age = ageOf(asOf, now);
  if (done === '' && age === '') return null;
  return element(
    document,
    'p',
    'foot',
    textElement(document, 'span', '', done),
    textElement(document, 'span', '', age),
  );
};

import { t } from '#utils/i18n.ts';
import type { Moment } from '#utils/messaging/page-protocol.ts';
import { element, textElement } from '../dom.ts';
import { adopt } from '../sheet.ts';
import { STRIP_TAG } from '../tags.ts';
import { isPlainClick } from './click-guard.ts';
import { icon } from './icons.ts';
import { paintLine } from './line.ts';
import type { Act, Picture, Trouble } from './picture.ts';
import { STRIP_STYLE } from './strip-style.ts';
import { short, troubleDetail, troubleText } from './words.ts';

/** The line under a ticket's title: an element of the page with a closed shadow root, and what it shows. */
export class Strip {
  readonly host: HTMLElement;
  readonly #document: Document;
  readonly #act: (act: Act) => void;
  #made: { root: ShadowRoot; body: HTMLElement } | null = null;
  #painted = '';

  /** `act` hears of clicks and keys that are a person's; others are dropped. */
  constructor(document: Document, act: (act: Act) => void) {
    this.#document = document;
    this.#act = act;
    this.host = document.createElement(STRIP_TAG);
  }

  /** Made when first wanted: the first text that a page's script reads holds the page up (docs/performance.md). */
  get #inside(): { root: ShadowRoot; body: HTMLElement } {
    if (this.#made) return this.#made;
    const root = this.host.attachShadow({ mode: 'closed' });
    adopt(root, STRIP_STYLE);
    const body = element(this.#document, 'div', 'strip');
    body.setAttribute('role', 'group');
    body.setAttribute('aria-label', t('strip_label'));
    root.append(body);
    root.addEventListener('click', (event) => this.#clicked(event));
    for (const type of ['keydown', 'keypress', 'keyup']) root.addEventListener(type, keepPressing);
    this.#made = { root, body };
    return this.#made;
  }

  /** Paints only what differs from what stands there; the focused button keeps the focus. */
  paint(picture: Picture): void {
    const print = JSON.stringify(picture);
    if (print === this.#painted) return;
    this.#painted = print;
    const { root, body } = this.#inside;
    const { activeElement } = root;
    const focused = activeElement instanceof HTMLButtonElement ? this.#buttons().indexOf(activeElement) : -1;
    body.classList.toggle('old', 'trouble' in picture && picture.trouble !== null);
    body.setAttribute('aria-busy', String(picture.kind === 'loading'));
    body.replaceChildren(...this.#parts(picture));
    if (focused >= 0)
      this.#buttons()
        .at(Math.min(focused, this.#buttons().length - 1))
        ?.focus();
  }

  /** Theme of the page, its ground behind the strip, how far its title is indented, and the room kept for us. */
  dress(look: { theme: 'light' | 'dark'; ground: string | null; inset: number; room: number }): void {
    const { body } = this.#inside;
    body.dataset.theme = look.theme;
    if (look.ground) body.style.setProperty('--ground', look.ground);
    else body.style.removeProperty('--ground');
    body.style.setProperty('--inset', `${look.inset}px`);
    body.style.setProperty('--room', `${look.room}px`);
  }

  /** Where the focus goes back to when the panel closes. */
  focus(): void {
    this.#buttons()[0]?.focus();
  }

  #buttons(): HTMLButtonElement[] {
    return [...this.#inside.body.querySelectorAll('button')];
  }

  #parts(picture: Picture): HTMLElement[] {
    const document = this.#document;
    switch (picture.kind) {
      case 'loading':
        return [skeleton(document)];
      case 'lines':
        return [
          ...picture.lines.map((line) => paintLine(document, line)),
          ...(picture.more > 0 ? [this.#quiet('more', t('strip_more', picture.more))] : []),
          ...(picture.moment ? [this.#moment(picture.moment)] : []),
          ...(picture.lens ? [this.#button('act lens', 'lens', null, t('strip_lens'))] : []),
          ...(picture.trouble ? [this.#trouble(picture.trouble, 'small')] : []),
        ];
      case 'link':
        return [this.#quiet('link', t('strip_link'), icon(document, 'plus'))];
      case 'not-connected':
        return [this.#hint(t('strip_not_connected'), [t('strip_not_connected_act'), 'open'])];
      case 'no-team':
        return [this.#hint(t('strip_no_team'), [t('strip_no_team_act'), 'open'])];
      case 'trouble':
        return [this.#trouble(picture.trouble, 'small quiet')];
    }
  }

  /** A whole line that opens the panel. */
  #quiet(kind: string, text: string, before: SVGElement | null = null): HTMLElement {
    return this.#button(`quiet ${kind}`, 'open', before, text);
  }

  /** A sentence with its next steps. */
  #hint(text: string, ...acts: [label: string, act: Act][]): HTMLElement {
    const sentence = textElement(this.#document, 'span', 'cut', text);
    const buttons = acts.map(([label, act]) => this.#button('act', act, null, label));
    return element(this.#document, 'div', 'small quiet', sentence, ...buttons);
  }

  /** The ticket was just done: an offer to say where its key result stands now. */
  #moment({ shortName }: Moment): HTMLElement {
    return this.#hint(
      t('strip_moment', short(shortName)),
      [t('strip_moment_act'), 'check-in'],
      [t('strip_moment_dismiss'), 'dismiss'],
    );
  }

  #trouble(trouble: Trouble, classes: string): HTMLElement {
    const label = trouble.act === 'retry' ? t('strip_retry') : t('strip_mend');
    const sentence = textElement(this.#document, 'span', 'cut', troubleText(trouble));
    sentence.title = troubleDetail(trouble);
    return element(
      this.#document,
      'div',
      classes,
      trouble.problem?.code === 'offline' ? icon(this.#document, 'offline') : null,
      sentence,
      this.#button('act', trouble.act, null, label),
    );
  }

  #button(classes: string, act: Act, before: SVGElement | null, label: string): HTMLButtonElement {
    const button = element(
      this.#document,
      'button',
      classes,
      before,
      textElement(this.#document, 'span', '', label),
    );
    button.type = 'button';
    button.dataset.act = act;
    return button;
  }

  #clicked(event: Event): void {
    event.stopPropagation();
    const target = event.target instanceof Element ? event.target.closest('button') : null;
    if (!target || !(event instanceof MouseEvent) || !isPlainClick(event, target, this.host)) return;
    this.#act(actOf(target.dataset.act));
  }
}

const ACTS: readonly Act[] = ['retry', 'check-in', 'dismiss', 'lens', 'open'];

const actOf = (text: string | undefined): Act => ACTS.find((act) => act === text) ?? 'open';

/** Enter and Space press our button; the host must not take them for shortcuts of its own. */
const keepPressing = (event: Event): void => {
  if (event instanceof KeyboardEvent && /^(Enter| )$/.test(event.key)) event.stopPropagation();
};

const skeleton = (document: Document): HTMLElement => {
  const bones = ['first', 'thin', 'third', 'fourth'].map((which) =>
    element(document, 'span', `bone ${which}`),
  );
  const line = element(document, 'div', 'kr loading', ...bones);
  line.setAttribute('aria-hidden', 'true');
  return line;
};

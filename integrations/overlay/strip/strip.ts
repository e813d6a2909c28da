import { t } from '#utils/i18n.ts';
import type { Moment } from '#utils/messaging/page-protocol.ts';
import type { TicketLine } from '#utils/okr/view.ts';
import { element, textElement } from '../dom.ts';
import { adopt } from '../sheet.ts';
import { STRIP_TAG } from '../tags.ts';
import { isPlainClick } from './click-guard.ts';
import { icon, statusGlyph } from './icons.ts';
import { paintLine } from './line.ts';
import type { Act, Picture, Trouble } from './picture.ts';
import { STRIP_STYLE } from './strip-style.ts';
import { short, troubleDetail, troubleText } from './words.ts';

/** Lines at most of which the status is shown beside the first. */
const SIGNS = 3;

/** The line under a ticket's title: an element of the page with a closed shadow root, and what it shows. */
export class Strip {
  readonly host: HTMLElement;
  readonly #document: Document;
  readonly #act: (act: Act) => void;
  #made: { root: ShadowRoot; body: HTMLElement } | null = null;
  #painted = '';
  /** What buttons do; a line of a key result opens the panel. */
  readonly #acts = new WeakMap<Element, Act | 'more'>();
  /** Somebody wants to see all lines. */
  #all = false;

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
    body.role = 'group';
    body.ariaLabel = t('strip_label');
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
    const focused = activeElement instanceof HTMLElement ? this.#buttons().indexOf(activeElement) : -1;
    body.classList.toggle('old', 'trouble' in picture && picture.trouble !== null);
    body.ariaBusy = String(picture.kind === 'loading');
    body.replaceChildren(...this.#parts(picture));
    const buttons = this.#buttons();
    if (focused >= 0) (buttons[focused] ?? buttons.at(-1))?.focus();
  }

  /** Theme of the page, its ground behind the strip, how far its title is indented, and the room kept for us. */
  dress(look: { theme: 'light' | 'dark'; ground: string | null; inset: number; room: number }): void {
    const { body } = this.#inside;
    body.dataset.theme = look.theme;
    body.style.setProperty('--ground', look.ground ?? '');
    body.style.setProperty('--inset', `${look.inset}px`);
    body.style.setProperty('--room', `${look.room}px`);
  }

  /** Another ticket: nobody has asked for all of its lines. */
  fold(): void {
    this.#all = false;
    this.#painted = '';
  }

  /** Where the focus goes back to when the panel closes. */
  focus(): void {
    this.#buttons()[0]?.focus();
  }

  #buttons(): HTMLElement[] {
    return [...this.#inside.body.querySelectorAll('button')];
  }

  #parts(picture: Picture): HTMLElement[] {
    const document = this.#document;
    switch (picture.kind) {
      case 'loading':
        return [skeleton(document)];
      case 'lines':
        return [
          ...this.#lines(picture.lines),
          ...(picture.moment ? [this.#moment(picture.moment)] : []),
          ...(picture.lens ? [this.#button('act small', 'lens', t('strip_lens'))] : []),
          ...(picture.trouble ? [this.#trouble(picture.trouble, '')] : []),
        ];
      case 'link':
        return [this.#button('quiet link', 'open', t('strip_link'), icon(document, 'plus'))];
      case 'not-connected':
        return [this.#hint('quiet', t('strip_not_connected'), [t('strip_not_connected_act'), 'open'])];
      case 'no-team':
        return [this.#hint('quiet', t('strip_no_team'), [t('strip_no_team_act'), 'open'])];
      case 'trouble':
        return [this.#trouble(picture.trouble, 'quiet')];
    }
  }

  /**
   * One line is all the room that there is (docs/adr/0003): the others show their status alone, until a person
   * asks for them.
   */
  #lines(lines: TicketLine[]): HTMLElement[] {
    const document = this.#document;
    const painted: HTMLElement[] = lines.map((line) => paintLine(document, line));
    const [, ...others] = lines;
    if (others.length > 0) {
      const signs = others
        .slice(0, SIGNS)
        .map(({ status }) => element(document, 'span', `status ${status}`, statusGlyph(document, status)));
      const more = this.#button('more', 'more', t('strip_more', others.length), ...signs);
      more.ariaExpanded = String(this.#all);
      painted.splice(1, 0, more);
    }
    return painted;
  }

  /** A sentence with its next steps. */
  #hint(classes: string, text: string, ...acts: [label: string, act: Act][]): HTMLElement {
    const sentence = textElement(this.#document, 'span', 'cut', text);
    const buttons = acts.map(([label, act]) => this.#button('act', act, label));
    return element(this.#document, 'div', `small ${classes}`, sentence, ...buttons);
  }

  /** The ticket was just done: an offer to say where its key result stands now. */
  #moment({ shortName }: Moment): HTMLElement {
    return this.#hint(
      '',
      t('strip_moment', short(shortName)),
      [t('strip_moment_act'), 'check-in'],
      [t('strip_moment_dismiss'), 'dismiss'],
    );
  }

  #trouble(trouble: Trouble, classes: string): HTMLElement {
    const label = trouble.act === 'retry' ? t('strip_retry') : t('strip_mend');
    const row = this.#hint(classes, troubleText(trouble), [label, trouble.act]);
    row.title = troubleDetail(trouble);
    if (trouble.problem?.code === 'offline') row.prepend(icon(this.#document, 'offline'));
    return row;
  }

  #button(classes: string, act: Act | 'more', label: string, ...before: Element[]): HTMLButtonElement {
    const document = this.#document;
    const button = element(document, 'button', classes, ...before, textElement(document, 'span', '', label));
    button.type = 'button';
    this.#acts.set(button, act);
    return button;
  }

  #clicked(event: Event): void {
    event.stopPropagation();
    const target = event.target instanceof Element ? event.target.closest('button') : null;
    if (!target || !(event instanceof MouseEvent) || !isPlainClick(event, target, this.host)) return;
    const act = this.#acts.get(target) ?? 'open';
    if (act === 'more') {
      this.#all = !this.#all;
      target.ariaExpanded = String(this.#all);
    } else this.#act(act);
  }
}

/** Enter and Space press our button; the host must not take them for shortcuts of its own. */
const keepPressing = (event: Event): void => {
  if (event instanceof KeyboardEvent && /^(Enter| )$/.test(event.key)) event.stopPropagation();
};

const skeleton = (document: Document): HTMLElement => {
  const bones = ['first', 'thin', 'third', 'fourth'].map((which) =>
    element(document, 'span', `bone ${which}`),
  );
  const line = element(document, 'div', 'kr loading', ...bones);
  line.ariaHidden = 'true';
  return line;
};

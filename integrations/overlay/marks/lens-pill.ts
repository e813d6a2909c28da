import { t } from '#utils/i18n.ts';
import { element, isConnected, textElement } from '../dom.ts';
import { adopt } from '../sheet.ts';
import { isPlainClick } from '../strip/click-guard.ts';
import { STRIP_STYLE } from '../strip/strip-style.ts';
import { short } from '../strip/words.ts';
import { LENS_TAG } from '../tags.ts';
import { PILL_STYLE } from './lens-pill-style.ts';
import type { Coverage } from './marks.ts';

/** The share changes with each row that scrolls by; a screen reader hears the one that stayed so long, milliseconds. */
const RESTED = 1000;

/** The share of the view that serves a key result, with a way out: on `body`, only while the lens is on. */
export class LensPill {
  readonly #document: Document;
  readonly #off: () => void;
  #made: { host: HTMLElement; pill: HTMLElement; words: HTMLElement; said: HTMLElement } | null = null;
  #painted = '';
  #saying: ReturnType<typeof setTimeout> | undefined;

  /** `off` hears of a click or key that is a person's. */
  constructor(document: Document, off: () => void) {
    this.#document = document;
    this.#off = off;
  }

  paint(coverage: Coverage | null, theme: 'light' | 'dark'): void {
    if (!coverage) {
      this.hide();
      return;
    }
    const { host, pill, words, said } = this.#inside;
    if (!isConnected(host)) this.#document.body.append(host);
    const text = wordsOf(coverage);
    pill.dataset.theme = theme;
    if (this.#painted === text) return;
    this.#painted = text;
    words.textContent = text;
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => said.replaceChildren(text), RESTED);
  }

  hide(): void {
    this.#made?.host.remove();
    this.#painted = '';
    clearTimeout(this.#saying);
  }

  get #inside() {
    if (this.#made) return this.#made;
    const document = this.#document;
    const host = document.createElement(LENS_TAG);
    const root = host.attachShadow({ mode: 'closed' });
    adopt(root, STRIP_STYLE + PILL_STYLE);
    const button = textElement(document, 'button', 'act', t('lens_off'));
    button.type = 'button';
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      if (isPlainClick(event, button, host)) this.#off();
    });
    const words = textElement(document, 'span', '');
    words.ariaHidden = 'true';
    const said = element(document, 'span', 'said');
    said.role = 'status';
    const pill = element(document, 'div', 'strip pill', words, said, button);
    pill.role = 'group';
    pill.ariaLabel = t('lens_label');
    root.append(pill);
    this.#made = { host, pill, words, said };
    return this.#made;
  }
}

const wordsOf = ({ lens, lit, all }: Coverage): string =>
  lens.name === null ? t('lens_coverage', lit, all) : t('lens_coverage_of', lit, all, short(lens.name));

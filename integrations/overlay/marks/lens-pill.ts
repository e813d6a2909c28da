import { t } from '#utils/i18n.ts';
import { element, isConnected, textElement } from '../dom.ts';
import { adopt } from '../sheet.ts';
import { isPlainClick } from '../strip/click-guard.ts';
import { STRIP_STYLE } from '../strip/strip-style.ts';
import { short } from '../strip/words.ts';
import { LENS_TAG } from '../tags.ts';
import { PILL_STYLE } from './lens-pill-style.ts';
import type { Coverage } from './marks.ts';

/** The share of the view that serves a key result, with a way out: on `body`, only while the lens is on. */
export class LensPill {
  readonly #document: Document;
  readonly #off: () => void;
  #host: HTMLElement | null = null;
  #root: ShadowRoot | null = null;
  #painted = '';

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
    const host = this.#made();
    if (!isConnected(host)) this.#document.body.append(host);
    const text = wordsOf(coverage);
    if (this.#painted === theme + text) return;
    this.#painted = theme + text;
    const body = this.#root?.querySelector<HTMLElement>('.pill');
    const words = body?.querySelector('span');
    if (body) body.dataset.theme = theme;
    if (words) words.textContent = text;
  }

  hide(): void {
    this.#host?.remove();
  }

  #made(): HTMLElement {
    if (this.#host) return this.#host;
    const document = this.#document;
    const host = document.createElement(LENS_TAG);
    this.#root = host.attachShadow({ mode: 'closed' });
    adopt(this.#root, STRIP_STYLE + PILL_STYLE);
    const button = textElement(document, 'button', 'act', t('lens_off'));
    button.type = 'button';
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      if (isPlainClick(event, button, host)) this.#off();
    });
    const pill = element(document, 'div', 'strip pill', textElement(document, 'span', 'cut'), button);
    pill.setAttribute('role', 'group');
    pill.setAttribute('aria-label', t('lens_label'));
    this.#root.append(pill);
    this.#host = host;
    return host;
  }
}

const wordsOf = ({ lens, lit, all }: Coverage): string =>
  lens.name === null ? t('lens_coverage', lit, all) : t('lens_coverage_of', lit, all, short(lens.name));

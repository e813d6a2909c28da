import { t } from '#utils/i18n.ts';
import { element, isConnected, textElement } from '../dom.ts';
import { adopt } from '../sheet.ts';
import { isPlainClick } from '../strip/click-guard.ts';
import { STRIP_STYLE } from '../strip/strip-style.ts';
import { short } from '../strip/words.ts';
import { LENS_TAG } from '../tags.ts';
import type { Coverage } from './marks.ts';

/** What the pill has besides the strip's sheet, whose colours it shares. */
const PILL_STYLE = `
:host { position: fixed !important; z-index: 2147483000 !important; inset: auto 0 16px !important; width: fit-content !important; max-width: min(520px, calc(100vw - 32px)) !important; margin-inline: auto !important; }
.pill { container-type: normal; display: flex; gap: 12px; margin: 0; padding: 6px 8px 6px 16px; padding-inline: 16px 8px; background: var(--paper); border: 1px solid var(--line-2); border-radius: 999px; box-shadow: 0 4px 16px rgb(0 0 0 / .10), 0 1px 3px rgb(0 0 0 / .08); color: var(--ink-2); }
.pill[data-theme="dark"] { --paper: #222226; box-shadow: 0 8px 24px rgb(0 0 0 / .5), 0 1px 3px rgb(0 0 0 / .4); }
.pill .act { padding-inline: 8px; border-radius: 999px; } .pill .act:focus-visible { border-radius: 999px; }
`;

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

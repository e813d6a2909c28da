/** What the pill has besides the strip's sheet, whose colours it shares. */
export const PILL_STYLE = `
:host { position: fixed !important; z-index: 2147483000 !important; inset: auto 0 16px !important; width: fit-content !important; max-width: min(520px, calc(100vw - 32px)) !important; margin-inline: auto !important; }
.pill { container-type: normal; display: flex; align-items: center; gap: 12px; margin: 0; padding-block: 6px; padding-inline: 16px 8px; background: var(--paper); border: 1px solid var(--line-2); border-radius: 18px; overflow-wrap: anywhere; box-shadow: 0 4px 16px rgb(0 0 0 / .10), 0 1px 3px rgb(0 0 0 / .08); color: var(--ink-2); }
.pill[data-theme="dark"] { --paper: #222226; box-shadow: 0 8px 24px rgb(0 0 0 / .5), 0 1px 3px rgb(0 0 0 / .4); }
.pill .act { padding-inline: 8px; border-radius: 999px; }
.said { position: absolute; opacity: 0; width: 1px; height: 1px; overflow: hidden; }
`;

/** What the hover card has besides the strip's sheet, whose colours, bar and status it shares. */
export const CARD_STYLE = `
:host { position: fixed !important; z-index: 2147483000 !important; left: var(--x) !important; top: var(--y) !important; width: min(328px, calc(100vw - 16px)) !important; }
.card { margin: 0; padding: 12px 16px; background: var(--paper); border: 1px solid var(--line-2); border-radius: 6px; box-shadow: 0 4px 16px rgb(0 0 0 / .10), 0 1px 3px rgb(0 0 0 / .08); overflow-wrap: anywhere; }
.card[data-theme="dark"] { --paper: #222226; --line: #3a3a41; box-shadow: 0 8px 24px rgb(0 0 0 / .5), 0 1px 3px rgb(0 0 0 / .4); }
p { margin: 0; }
.of, .foot, .others { color: var(--ink-3); font-size: 12px; line-height: 16px; }
.of, .name { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.name { font-weight: 600; margin-block: 2px 12px; }
.numbers, .foot { display: flex; justify-content: space-between; align-items: baseline; gap: 12px; margin-top: 8px; }
.numbers .value { text-align: start; white-space: nowrap; }
.foot { border-top: 1px solid var(--line); padding-top: 8px; }
.others { margin-top: 4px; }
`;

/** The hover card's sheet, for a closed shadow root. Values are those of the token file of our own pages. */
export const CARD_STYLE = `
:host { all: initial !important; position: fixed !important; z-index: 2147483000 !important; left: var(--x) !important; top: var(--y) !important; width: min(328px, calc(100vw - 16px)) !important; }
*, *::before, *::after { box-sizing: border-box; margin: 0; }
.card {
  --paper: #fff; --line: #e7e7ea; --line-2: #d6d6db; --ink: #18181b; --ink-2: #52525b; --ink-3: #6b6b74; --track: var(--line);
  --on: #18794e; --on-bar: #30a46c; --risk: #8a5a00; --risk-bar: #e5a000; --off: #b42318; --off-bar: #e5484d; --wait: #62626b; --wait-bar: #b4b4bd;
  padding: 12px 16px; background: var(--paper); border: 1px solid var(--line-2); border-radius: 6px; box-shadow: 0 4px 16px rgb(0 0 0 / .10), 0 1px 3px rgb(0 0 0 / .08);
  color: var(--ink); font: 400 13px/20px ui-sans-serif, system-ui, -apple-system, "Segoe UI", Inter, "Helvetica Neue", Arial, sans-serif;
  font-variant-numeric: tabular-nums; text-align: start; overflow-wrap: anywhere; -webkit-font-smoothing: antialiased;
}
.card[data-theme="dark"] {
  --paper: #222226; --line: #2b2b30; --line-2: #3a3a41; --ink: #ededf0; --ink-2: #a9a9b2; --ink-3: #92929c; --track: var(--line-2);
  --on: #5bd69a; --risk: #ffca57; --off: #ff9592; --wait: #a9a9b2; --wait-bar: #5a5a63;
  color-scheme: dark; box-shadow: 0 8px 24px rgb(0 0 0 / .5), 0 1px 3px rgb(0 0 0 / .4);
}
.on-track { --tone: var(--on); --fill: var(--on-bar); } .at-risk { --tone: var(--risk); --fill: var(--risk-bar); }
.off-track { --tone: var(--off); --fill: var(--off-bar); } .pending { --tone: var(--wait); --fill: var(--wait-bar); }
.objective, .foot, .more { color: var(--ink-3); font-size: 12px; line-height: 16px; }
.objective, .title { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.title { color: var(--ink); font-weight: 600; margin-block: 2px 12px; }
.bar { position: relative; display: block; height: 4px; border-radius: 999px; background: var(--track); }
.fill { position: absolute; inset-block: 0; border-radius: 999px; background: var(--fill); }
.band .fill { opacity: .35; border-radius: 0; } .band .fill.to-end { border-start-end-radius: 999px; border-end-end-radius: 999px; }
.tick { position: absolute; inset-block: -3px; width: 2px; margin-inline-start: -1px; border-radius: 1px; background: var(--ink); box-shadow: 0 0 0 1px var(--paper); }
.dot { position: absolute; top: -3px; width: 10px; height: 10px; margin-inline-start: -5px; border-radius: 999px; background: var(--fill); box-shadow: 0 0 0 2px var(--paper); }
.row { display: flex; justify-content: space-between; align-items: baseline; gap: 12px; margin-top: 8px; }
.value { color: var(--ink-2); } .value em { font-style: normal; font-weight: 500; color: var(--ink); }
.status { display: inline-flex; align-items: center; gap: 6px; color: var(--tone); font-weight: 500; white-space: nowrap; }
.glyph { width: 10px; height: 10px; flex: none; display: block; fill: currentColor; fill-rule: evenodd; }
.foot { display: flex; justify-content: space-between; gap: 12px; border-top: 1px solid var(--line-2); margin-top: 8px; padding-top: 8px; }
.more { margin-top: 4px; }
@media (prefers-reduced-motion: no-preference) { .card { animation: in 80ms cubic-bezier(.2, 0, 0, 1); } @keyframes in { from { opacity: 0; } } }
@media (forced-colors: active) {
  .bar { background: Canvas; outline: 1px solid CanvasText; } .fill { background: CanvasText; forced-color-adjust: none; }
  .tick, .dot { background: Highlight; box-shadow: none; forced-color-adjust: none; }
}
`;

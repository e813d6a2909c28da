/**
 * The strip's sheet, for a closed shadow root. Values are those of the token file of our own pages; px only,
 * as a host may set the root's font size. `!important` on `:host` wins over whatever the page says of `*`.
 */
export const STRIP_STYLE = `
:host { all: initial !important; display: flow-root !important; position: relative !important; flex: 0 0 auto !important; align-self: stretch !important; min-width: 0 !important; box-sizing: border-box !important; }
*, *::before, *::after { box-sizing: border-box; }
.strip {
  --paper: #fff; --paper-3: #f4f4f5; --line: #e7e7ea; --line-2: #d6d6db;
  --ink: #18181b; --ink-2: #52525b; --ink-3: #6b6b74; --accent-ink: #4545b8; --focus: #5b5bd6;
  --on: #18794e; --on-bar: #30a46c; --risk: #8a5a00; --risk-bar: #e5a000; --off: #b42318; --off-bar: #e5484d; --wait: #62626b; --wait-bar: #b4b4bd;
  color-scheme: light; container-type: inline-size; position: relative; margin-block: calc(4px - var(--room, 0px)) 4px; padding-inline-start: var(--inset, 0);
  color: var(--ink); font: 400 13px/20px ui-sans-serif, system-ui, -apple-system, "Segoe UI", Inter, "Helvetica Neue", Arial, sans-serif;
  font-variant-numeric: tabular-nums; -webkit-font-smoothing: antialiased;
}
.strip[data-theme="dark"] {
  --paper: #151517; --paper-3: #222226; --line: #2b2b30; --line-2: #3a3a41;
  --ink: #ededf0; --ink-2: #a9a9b2; --ink-3: #92929c; --accent-ink: #b1b1fb; --focus: #9d9df8;
  --on: #5bd69a; --risk: #ffca57; --off: #ff9592; --wait: #a9a9b2; --wait-bar: #5a5a63;
  color-scheme: dark;
}
button { all: unset; box-sizing: border-box; cursor: pointer; }
button:focus-visible { outline: 2px solid var(--focus); outline-offset: 1px; border-radius: 4px; }
.cut { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; min-width: 0; }
.on-track { --tone: var(--on); --fill: var(--on-bar); } .at-risk { --tone: var(--risk); --fill: var(--risk-bar); }
.off-track { --tone: var(--off); --fill: var(--off-bar); } .pending { --tone: var(--wait); --fill: var(--wait-bar); }
.kr { display: grid; grid-template-columns: minmax(0, 1fr) 96px 180px minmax(72px, auto); align-items: center; column-gap: 12px; width: 100%; height: var(--high, 28px); }
.more { position: absolute; inset-inline-end: 0; top: 0; display: inline-flex; align-items: center; gap: 4px; height: var(--high, 28px); color: var(--ink-3); } .more:hover { color: var(--accent-ink); }
.strip:has(.more) .kr { padding-inline-end: 92px; } .more ~ .kr { margin-top: -4px; } [aria-expanded="false"] ~ .kr { display: none; }
.kr ~ .small { margin-top: -4px; } .strip:has(.kr ~ .small) { --high: 24px; margin-block: calc(0px - var(--room, 0px)) 0; }
.kr:hover .title b { text-decoration: underline var(--line-2); text-underline-offset: 3px; }
.title { display: flex; align-items: center; min-width: 0; color: var(--ink-3); }
.title .objective { flex: 0 2 auto; min-width: 64px; }
.title b { color: var(--ink); font-weight: 500; }
.tag { margin-inline-start: 8px; flex: none; color: var(--ink-3); font-size: 12px; white-space: nowrap; }
.icon { width: 16px; height: 16px; flex: none; display: block; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
.icon.serves { width: 12px; height: 12px; margin: 0 4px; } :host(:dir(rtl)) .icon.serves { transform: scaleX(-1); }
.glyph { width: 10px; height: 10px; flex: none; display: block; fill: currentColor; fill-rule: evenodd; }
.bar { position: relative; display: block; height: 4px; border-radius: 999px; background: var(--line); }
.bar.none { display: none; } .bar.none + .value { grid-column: 2 / 4; }
.fill { position: absolute; inset-block: 0; border-radius: 999px; background: var(--fill); }
.band .fill { opacity: .35; }
.tick { position: absolute; inset-block: -3px; width: 2px; margin-inline-start: -1px; border-radius: 1px; background: var(--ink); box-shadow: 0 0 0 1px var(--ground, var(--paper)); }
.dot { position: absolute; top: -3px; width: 10px; height: 10px; margin-inline-start: -5px; border-radius: 999px; background: var(--fill); box-shadow: 0 0 0 2px var(--ground, var(--paper)); }
.value { color: var(--ink-2); text-align: end; } .value em { font-style: normal; font-weight: 500; color: var(--ink); }
.status { display: inline-flex; align-items: center; gap: 6px; color: var(--tone); font-weight: 500; white-space: nowrap; }
.quiet { display: inline-flex; align-items: center; gap: 6px; height: 28px; max-width: 100%; color: var(--ink-3); }
.quiet.link { margin-inline-start: -3px; } button.quiet:hover { color: var(--accent-ink); }
.small { display: flex; align-items: center; gap: 6px; width: fit-content; max-width: 100%; min-height: 16px; color: var(--ink-3); font-size: 12px; line-height: 16px; }
.act { flex: none; color: var(--accent-ink); font-weight: 500; border-radius: 4px; } .act:hover { text-decoration: underline; }
.bone { display: block; height: 8px; border-radius: 4px; background: var(--paper-3); }
.bone.thin { height: 4px; } .bone.first { width: 248px; max-width: 100%; } .bone.third { width: 84px; justify-self: end; } .bone.fourth { width: 52px; }
.old .fill { opacity: .45; } .old .value em, .old .title b { color: var(--ink-2); }
@container (max-width: 760px) {
  .objective, .icon.serves { display: none; }
}
@container (max-width: 680px) {
  .from { display: none; }
  .kr { grid-template-columns: minmax(0, 1fr) 72px 112px minmax(72px, auto); }
}
@container (max-width: 420px) {
  .goal { display: none; } .kr { grid-template-columns: minmax(0, 1fr) 56px auto minmax(72px, auto); column-gap: 8px; }
  .value { max-width: 96px; } .bone.third { width: 40px; } .more .status { display: none; } .strip:has(.more) .kr { padding-inline-end: 56px; }
}
@container (max-width: 280px) {
  .bar, .word { display: none; } .kr { grid-template-columns: minmax(0, 1fr) auto auto; } .bone.thin { display: none; }
}
@media (forced-colors: active) {
  .bar:not(.none) { background: Canvas; outline: 1px solid CanvasText; } .fill { background: CanvasText; forced-color-adjust: none; }
  .tick, .dot { background: Highlight; box-shadow: none; forced-color-adjust: none; } .bone { background: GrayText; forced-color-adjust: none; }
}
`;

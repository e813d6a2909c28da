/** The paper beside the page, in its two themes, before and after the panel stands on it. */
export const PANEL_STYLE = `
:host { all: initial !important; display: block !important; position: fixed !important; inset-block: 0 !important; inset-inline-end: 0 !important; width: min(380px, 100vw) !important; height: 100% !important; z-index: 2147483000 !important; }
div { height: 100%; background: #fff; color-scheme: light; box-shadow: 0 4px 16px rgb(0 0 0 / .10), 0 1px 3px rgb(0 0 0 / .08), 0 0 0 1px #e7e7ea; }
.dark { background: #151517; color-scheme: dark; box-shadow: 0 8px 24px rgb(0 0 0 / .5), 0 1px 3px rgb(0 0 0 / .4), 0 0 0 1px #2b2b30; }
iframe { display: block; width: 100%; height: 100%; border: 0; }
iframe:not(.there) { opacity: 0; }
@media (prefers-reduced-motion: no-preference) { iframe { transition: opacity 120ms cubic-bezier(.2, 0, 0, 1); } }
`;

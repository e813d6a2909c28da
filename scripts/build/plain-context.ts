/**
 * What WXT makes of a content script's start: a context that greets its older copies by an event, listens for
 * newer ones and wraps timers. The overlay does the first two itself (integrations/overlay/claim.ts) and needs
 * none of the third; in content scripts alone, the context is a signal and nothing else. The entry around them has
 * a logger that says nothing in a build that is published, so that it only starts the script (WXT 0.21.4).
 */
import type { Plugin } from 'vite';

const CONTEXT = 'wxt/utils/content-script-context';
const PLAIN = '\0plain-context';
const ENTRY = 'content-script-isolated-world-entrypoint';
const AROUND = /\/\/#region src\/utils\/internal\/logger\.ts[\s\S]*$/;
const START = 'export default definition.main(new ContentScriptContext());';

export const plainContext = (): Plugin => ({
  name: 'throughline:plain-context',
  enforce: 'pre',
  resolveId: (source) => (source === CONTEXT ? PLAIN : null),
  load: (id) =>
    id === PLAIN ? 'export class ContentScriptContext { signal = new AbortController().signal; }' : null,
  transform: (code, id) => (id.includes(ENTRY) ? { code: code.replace(AROUND, START), map: null } : null),
});

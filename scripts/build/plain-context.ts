/**
 * What WXT makes of a content script's start: a context that greets its older copies by an event, listens for
 * newer ones and wraps timers. The overlay does the first two itself (integrations/overlay/claim.ts) and needs
 * none of the third; in content scripts alone, the context is a signal and nothing else.
 */
import type { Plugin } from 'vite';

const CONTEXT = 'wxt/utils/content-script-context';
const PLAIN = '\0plain-context';

export const plainContext = (): Plugin => ({
  name: 'throughline:plain-context',
  enforce: 'pre',
  resolveId: (source) => (source === CONTEXT ? PLAIN : null),
  load: (id) =>
    id === PLAIN ? 'export class ContentScriptContext { signal = new AbortController().signal; }' : null,
});

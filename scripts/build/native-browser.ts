/**
 * Content scripts send messages and read strings, which every browser does with promises of its own; the
 * polyfill would be a seventh of their room (2.8 kB gzip, docs/adr/0001). In their builds alone, `wxt/browser`
 * is the browser's own object.
 */
import type { Plugin } from 'vite';

const POLYFILL = '@wxt-dev/webextension-polyfill/browser';
const NATIVE = '\0native-browser';

export const nativeBrowser = (): Plugin => ({
  name: 'throughline:native-browser',
  enforce: 'pre',
  resolveId: (source) => (source === POLYFILL ? NATIVE : null),
  load: (id) =>
    id === NATIVE
      ? 'export const browser = globalThis.browser?.runtime?.id ? globalThis.browser : globalThis.chrome;'
      : null,
});

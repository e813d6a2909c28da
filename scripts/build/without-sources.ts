/**
 * Each selector says where and when it was seen, for those who mend it. A page has no use for that, and a
 * content script's room is short, so the build leaves it out.
 */
import type { Plugin } from 'vite';

const SEEN = /\bseen:\s*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"),?/g;

export const withoutSeen = (code: string): string => code.replace(SEEN, '');

export const withoutSources = (): Plugin => ({
  name: 'throughline:without-sources',
  apply: 'build',
  transform: {
    order: 'pre',
    handler(code, id) {
      return /\/integrations\/.*selectors\.ts$/.test(id.replaceAll('\\', '/'))
        ? { code: withoutSeen(code), map: null }
        : null;
    },
  },
});

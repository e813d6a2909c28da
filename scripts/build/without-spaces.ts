/**
 * Style sheets of content scripts are texts within a script, written to be read. A browser needs no space in
 * them, and a content script's room is short, so the build leaves it out.
 */
import type { Plugin } from 'vite';

/** For sheets without strings in which spaces count. */
export const withoutSpaces = (code: string): string =>
  code.replace(/`[^`]*`/g, (sheet) =>
    sheet
      .replace(/\s*([{};,])\s*/g, '$1')
      .replaceAll(';}', '}')
      // Before a pseudo-class a space is a combinator: only what comes after a colon, or before `!`, says nothing.
      .replace(/: +| +(?=!)/g, (space) => space.trim()),
  );

export const withoutSpacesInStyles = (): Plugin => ({
  name: 'throughline:without-spaces',
  apply: 'build',
  transform: {
    order: 'pre',
    handler(code, id) {
      return /\/integrations\/.*-style\.ts$/.test(id.replaceAll('\\', '/'))
        ? { code: withoutSpaces(code), map: null }
        : null;
    },
  },
});

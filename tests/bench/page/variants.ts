/** What is compared: the bare page, controls, and overlays, each as an unpacked extension of its own. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { EXTENSION } from '#tests/e2e/support/browser.ts';
import { nameOf, serves } from './served.ts';

/**
 * `cheapest` is generated text by a static style sheet and no script; `portals` and `roots` are the React
 * overlay with one root and a portal a mark, and with one root a mark.
 */
export const VARIANTS = ['bare', 'empty', 'ours', 'cheapest', 'portals', 'roots'] as const;
export type Variant = (typeof VARIANTS)[number];

export const NAMES: Record<Variant, string> = {
  bare: 'bare page',
  empty: 'empty extension (control)',
  ours: 'Throughline',
  cheapest: 'cheapest mark',
  portals: 'React, one root with portals',
  roots: 'React, one root a mark',
};

const MATCHES = ['https://*.atlassian.net/*'];

/** The folder of a variant's extension, made anew; null for the bare page. */
export const extensionOf = async (variant: Variant, tickets: number): Promise<string | null> => {
  if (variant === 'bare') return null;
  if (variant === 'ours') return EXTENSION;
  if (variant === 'empty') return unpacked(variant, { js: '' });
  if (variant === 'cheapest') return unpacked(variant, { css: cheapestSheet(tickets) });
  return unpacked(variant, { js: await reactOverlay(variant === 'portals') });
};

const unpacked = (name: string, { js, css }: { js?: string; css?: string }): string => {
  const folder = mkdtempSync(path.join(os.tmpdir(), `bench-${name}-`));
  mkdirSync(folder, { recursive: true });
  const script = {
    matches: MATCHES,
    run_at: 'document_idle',
    ...(js === undefined ? {} : { js: ['script.js'] }),
    ...(css === undefined ? {} : { css: ['marks.css'] }),
  };
  const manifest = { manifest_version: 3, name: `Bench ${name}`, version: '1', content_scripts: [script] };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  if (js !== undefined) writeFileSync(path.join(folder, 'script.js'), js);
  if (css !== undefined) writeFileSync(path.join(folder, 'marks.css'), css);
  return folder;
};

/** The least that shows a name on a card: by the card's id, without shape, colour, ellipsis or a limit. */
export const cheapestSheet = (tickets: number): string => {
  const groups = Map.groupBy(Array.from({ length: tickets }, (_, i) => i + 1).filter(serves), nameOf);
  const on = (n: number, box: string) => `#card-PAY-${n} [data-testid="${box}"]::after`;
  return [...groups]
    .map(([name, numbers]) => {
      const boxes = numbers.flatMap((n) => [
        on(n, 'platform-card.common.ui.key.key'),
        on(n, 'native-issue-table.common.ui.issue-cells.issue-summary.action-container'),
      ]);
      return `${boxes.join()}{content:"${name}";font:11px system-ui}`;
    })
    .join('\n');
};

/** The React overlay as a content script, minified, with React's production build. */
export const reactOverlay = async (portals: boolean): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', PORTALS: String(portals) },
    build: {
      write: false,
      minify: true,
      target: 'es2023',
      lib: {
        entry: fileURLToPath(new URL('react-overlay.ts', import.meta.url)),
        formats: ['iife'],
        name: 'overlay',
        fileName: 'overlay',
      },
    },
  });
  const [first] = [built].flat();
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The React overlay was not built.');
  return chunk.code;
};

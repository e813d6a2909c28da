import { defineConfig } from 'wxt';
import { manifest } from './scripts/build/manifest.ts';
import { nativeBrowser } from './scripts/build/native-browser.ts';
import { pageChunks } from './scripts/build/page-chunks.ts';
import { plainContext } from './scripts/build/plain-context.ts';
import { trackerScripts } from './scripts/build/tracker-scripts.ts';
import { withoutSinks } from './scripts/build/without-sinks.ts';
import { withoutSources } from './scripts/build/without-sources.ts';
import { withoutSpacesInStyles } from './scripts/build/without-spaces.ts';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  manifest: ({ browser }) => manifest(browser),
  vite: () => ({
    build: { target: 'es2023' },
    plugins: [withoutSinks(), withoutSources(), withoutSpacesInStyles()],
  }),
  hooks: {
    'entrypoints:found': ({ config }, found) => {
      found.push(...trackerScripts(config.root));
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.every(({ type }) => type === 'content-script'))
        config.plugins?.push(nativeBrowser(), plainContext());
      if (entrypoints.some(({ inputPath }) => inputPath.endsWith('.html')))
        config.plugins?.push(pageChunks());
    },
  },
  zip: { excludeSources: ['demo-output/**', 'test-output/**', '.cache/**'] },
});

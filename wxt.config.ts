import { defineConfig } from 'wxt';
import { manifest } from './scripts/build/manifest.ts';
import { withoutSinks } from './scripts/build/without-sinks.ts';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  manifest: ({ browser }) => manifest(browser),
  vite: () => ({
    build: { target: 'es2023' },
    plugins: [withoutSinks()],
  }),
  zip: { excludeSources: ['demo-output/**', 'test-output/**', '.cache/**'] },
});

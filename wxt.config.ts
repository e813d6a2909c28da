import { defineConfig } from 'wxt';
import { manifest } from './scripts/build/manifest.ts';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  manifest: ({ browser }) => manifest(browser),
  vite: () => ({
    build: { target: 'es2023' },
  }),
  zip: { excludeSources: ['demo-output/**', 'test-output/**', '.cache/**'] },
});

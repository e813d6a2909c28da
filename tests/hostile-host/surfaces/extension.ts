/** A small extension of the real parts: overlay, sheets, user origin. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bundle } from '../rig.ts';

export const NAME = 'Surfaces';

const MANIFEST = {
  manifest_version: 3,
  name: NAME,
  version: '1',
  default_locale: 'en',
  permissions: ['scripting'],
  host_permissions: ['https://*/*'],
  content_scripts: [{ matches: ['https://*/*'], js: ['guest.js'], run_at: 'document_idle' }],
};

/** How each browser wants to be told of the background. */
const BACKGROUND = {
  chromium: { background: { service_worker: 'background.js' } },
  firefox: {
    background: { scripts: ['background.js'] },
    browser_specific_settings: { gecko: { id: 'surfaces@throughline.test' } },
  },
};

export interface TestExtension {
  /** Where it is. */
  folder: string;
  /** For the page: the host, then the hazards. */
  scripts: string[];
}

/** `guest` and `background` are scripts, by file beside the one of `tests/hostile-host`. */
export const testExtension = async (
  browser: keyof typeof BACKGROUND,
  guest = 'surfaces/guest.ts',
  background = 'surfaces/background.ts',
): Promise<TestExtension> => {
  const [guestCode = '', backgroundCode = '', ...scripts] = await Promise.all(
    [guest, background, 'surfaces/host.ts', 'surfaces/hazards.ts'].map(bundle),
  );
  const folder = mkdtempSync(path.join(os.tmpdir(), 'surfaces-'));
  const locale = path.join(folder, '_locales/en');
  mkdirSync(locale, { recursive: true });
  const messages = new URL('../../../public/_locales/en/messages.json', import.meta.url);
  writeFileSync(path.join(locale, 'messages.json'), readFileSync(messages));
  writeFileSync(path.join(folder, 'guest.js'), guestCode);
  writeFileSync(path.join(folder, 'background.js'), backgroundCode);
  const manifest = { ...MANIFEST, ...BACKGROUND[browser] };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  return { folder, scripts };
};

import type { UserManifest } from 'wxt';
import { HOSTS } from '#integrations/registry.ts';

/** One manifest a browser; `docs/permissions.md` justifies each line. */
export const manifest = (browser: string): UserManifest => ({
  name: '__MSG_app_name__',
  short_name: 'Throughline',
  description: '__MSG_app_description__',
  default_locale: 'en',
  permissions: [
    'storage',
    'unlimitedStorage',
    'alarms',
    'scripting',
    'activeTab',
    'contextMenus',
    'declarativeNetRequestWithHostAccess',
    // Safari has none (MDN, 2026-09): people make an API key there.
    ...(browser === 'firefox' || browser === 'safari' ? [] : ['identity']),
  ],
  host_permissions: [...HOSTS],
  // Any, but only one by one, when its user adds it: a Jira Data Center can live anywhere.
  optional_host_permissions: ['https://*/*', 'http://*/*'],
  commands: {
    'toggle-lens': {
      suggested_key: { default: 'Alt+Shift+O' },
      description: '__MSG_command_toggle_lens__',
    },
    'link-tickets': {
      suggested_key: { default: 'Alt+Shift+K' },
      description: '__MSG_command_link_tickets__',
    },
  },
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self' https: http:; object-src 'none'; base-uri 'none'; form-action 'none'",
  },
  web_accessible_resources: [
    {
      resources: ['panel.html'],
      // Origins added at run time cannot be listed; what the panel does is guarded by its token.
      matches: ['https://*/*', 'http://*/*'],
      // Safari's addresses always are (MDN, 2026-09).
      ...(browser === 'firefox' || browser === 'safari' ? {} : { use_dynamic_url: true }),
    },
  ],
  ...OLDEST[browser === 'firefox' || browser === 'safari' ? browser : 'chromium'],
});

/** The oldest browser that a build installs in; `scripts/api-support` holds what we call against Edge's and Safari's. */
const OLDEST: Record<'firefox' | 'safari' | 'chromium', UserManifest> = {
  firefox: {
    browser_specific_settings: {
      gecko: {
        id: 'throughline@throughline.dev',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
  // Earlier ones know no initiator and no method in a header rule, so that it would change every request.
  safari: { browser_specific_settings: { safari: { strict_min_version: '26.0' } } },
  chromium: { minimum_chrome_version: '123' },
};

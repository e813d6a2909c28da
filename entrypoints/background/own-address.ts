import { browser } from 'wxt/browser';

/** The full address of a file of ours. WXT's type lists the paths it knows; hashes are not among them. */
export const ownAddress = (path: string): string =>
  (browser.runtime as unknown as { getURL(path: string): string }).getURL(path);

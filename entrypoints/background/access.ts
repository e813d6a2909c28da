import { browser } from 'wxt/browser';
import { hostPattern } from '#utils/host-access.ts';

/** Whether the browser lets us reach this origin; people can withhold or revoke it at any time. */
export const hasAccess = (origin: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [hostPattern(origin)] });

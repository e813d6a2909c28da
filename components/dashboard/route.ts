import { useSyncExternalStore } from 'react';

/** Screens by their address behind `#/`, so that links into the dashboard, Back and reload all work. */
export const SCREENS = [
  'objectives',
  'week',
  'work',
  'alignment',
  'review',
  'history',
  'health',
  'welcome',
  'settings',
] as const;
export type Screen = (typeof SCREENS)[number];

export const isScreen = (name: string): name is Screen => SCREENS.some((screen) => screen === name);

/** `#/settings/trackers` → `settings`; what is not known falls back to the objectives. */
export const screenOf = (hash: string): Screen => {
  const name = hash.replace(/^#\/?/, '').split('/')[0] ?? '';
  if (name === 'connect') return 'settings';
  return isScreen(name) ? name : 'objectives';
};

/** No place is asked for: the cycle's phase chooses one. */
const isOpenPlace = (hash: string): boolean => hash.replace(/^#\/?/, '') === '';

const subscribe = (onChange: () => void) => {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
};

export const useScreen = (): Screen => useSyncExternalStore(subscribe, () => screenOf(window.location.hash));

/** `#/week/<key result>` → the key result's id: what on the screen the address points at; null for the screen itself. */
const recordOf = (hash: string): string | null => {
  const [, , record] = /^#\/([^/]+)\/(.+)$/.exec(hash) ?? [];
  if (record === undefined) return null;
  try {
    return decodeURIComponent(record);
  } catch {
    return null;
  }
};

export const useRecord = (): string | null =>
  useSyncExternalStore(subscribe, () => recordOf(window.location.hash));

/** `#/connect/<address>`: the site that the popup offered, for its form; null for any other place. */
export const offeredSite = (hash: string): string | null =>
  hash.startsWith('#/connect/') ? recordOf(hash) : null;

export const useOfferedSite = (): string | null =>
  useSyncExternalStore(subscribe, () => offeredSite(window.location.hash));

export const useOpenPlace = (): boolean =>
  useSyncExternalStore(subscribe, () => isOpenPlace(window.location.hash));

/** Goes there without a trace in the history: Back leads out of the screen, not through what was looked at on it. */
export const replaceAddress = (address: string): void => window.location.replace(address);

export const addressOf = (screen: Screen, record?: string): string =>
  record === undefined ? `#/${screen}` : `#/${screen}/${encodeURIComponent(record)}`;

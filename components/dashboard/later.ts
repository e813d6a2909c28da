import { type ComponentType, useCallback, useSyncExternalStore } from 'react';

/** A component whose code is loaded when it is asked for. */
export interface Later<P> {
  /** Once, however often it is asked for; again after it failed. */
  load(): Promise<void>;
  loaded(): ComponentType<P> | null;
}

/** Not React's `lazy`: what that has shown a placeholder for, it holds back for 300 ms, however soon it is there. */
export const later = <P>(load: () => Promise<ComponentType<P>>): Later<P> => {
  let part: ComponentType<P> | null = null;
  let loading: Promise<void> | null = null;
  const start = async () => {
    try {
      part = await load();
    } catch {
      // The extension was updated under the page: its old files are gone, and what stands goes on standing.
      loading = null;
    }
  };
  return {
    load: () => {
      loading ??= start();
      return loading;
    },
    loaded: () => part,
  };
};

/** What is loaded with the page itself. */
export const atHand = <P>(part: ComponentType<P>): Later<P> => ({
  load: () => Promise.resolve(),
  loaded: () => part,
});

/** Null until it is loaded, or while nothing is asked for. */
export const useLater = <P>(asked: Later<P> | null): ComponentType<P> | null =>
  useSyncExternalStore(
    useCallback((arrived) => listen(asked, arrived), [asked]),
    () => asked?.loaded() ?? null,
  );

const listen = <P>(asked: Later<P> | null, arrived: () => void): (() => void) => {
  let wanted = true;
  void asked?.load().then(() => {
    if (wanted) arrived();
  });
  return () => {
    wanted = false;
  };
};

export interface Observable<T> {
  get: () => T;
  /** Called after each change; returns what ends it. */
  subscribe: (onChange: () => void) => () => void;
}

/** A value that tells when it changes; what React's `useSyncExternalStore` wants. */
export const observable = <T extends object>(
  first: T,
): Observable<T> & { change: (part: Partial<T>) => void } => {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    change: (part) => {
      value = { ...value, ...part };
      for (const listener of listeners) listener();
    },
  };
};

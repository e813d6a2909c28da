/**
 * Where a team's document is shared: the least that an issue's properties, attachments, a bucket or a
 * repository can do. Values are immutable under their name, so a known name is a known value (design 8).
 */
export interface SharedStore {
  /** Longest value in characters. */
  readonly maxValue: number;
  /** Names of what is there. May be stale; that is harmless. */
  list(signal: AbortSignal): Promise<string[]>;
  /** Null when it is gone: somebody wrote a superset of it. */
  read(name: string, signal: AbortSignal): Promise<string | null>;
  /** Resolves only when the store confirmed it; rejects when that is unknown. */
  write(name: string, value: string, signal: AbortSignal): Promise<void>;
  /** Only of names whose content a confirmed write covers. */
  remove(name: string, signal: AbortSignal): Promise<void>;
}

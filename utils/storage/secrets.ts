/** Keys and tokens, in an IndexedDB of their own; never exported, logged or given to a content script. */
export interface Secrets {
  put(connection: string, secret: string, stay: boolean): Promise<void>;
  get(connection: string): Promise<string | null>;
  forget(connection: string): Promise<void>;
  /** At browser start: erases what was not asked to stay; the connections signed out by it. */
  eraseTransient(): Promise<string[]>;
}
export declare const openSecrets: () => Secrets;

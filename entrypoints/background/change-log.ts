/**
 * What changed of the facts and when, so that who keeps a reading of them reads again no more than that.
 */
export interface ChangeLog {
  /** Another number after anything changed, also when it said nothing new. */
  version(): number;
  /** These tickets, by `issueUid`, were read again. */
  tickets(uids: readonly string[]): void;
  /** More than tickets: what a rule selects or when it was asked, what is out of sight, a whole site. */
  all(): void;
  /** The tickets read again after that version, in that order; null where that is not all, or too much to name. */
  since(version: number): string[] | null;
}

/** More tickets at once are a refresh, and are read anew as a whole. */
const MOST_NAMED = 20;

export const createChangeLog = (): ChangeLog => {
  let version = 0;
  let named: { version: number; uid: string }[] = [];
  /** Of the last change that `named` does not hold. */
  let unnamed = 0;
  return {
    version: () => version,
    tickets: (uids) => {
      version += 1;
      named.push(...uids.slice(0, MOST_NAMED + 1).map((uid) => ({ version, uid })));
      const forgotten = named.at(-MOST_NAMED - 1);
      if (!forgotten) return;
      unnamed = forgotten.version;
      named = named.filter((one) => one.version > unnamed);
    },
    all: () => {
      version += 1;
      unnamed = version;
      named = [];
    },
    since: (then) =>
      then < unnamed ? null : [...new Set(named.filter((one) => one.version > then).map(({ uid }) => uid))],
  };
};

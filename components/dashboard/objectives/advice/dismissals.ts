import type { Hint, HintId } from '#utils/okr/advice/hint.ts';

/** Advice that is not wanted any more, by record and hint: kept in this browser, shared with nobody. */
export interface Dismissals {
  /** As `dismissalOf` writes them, the oldest first. */
  dismissed: ReadonlySet<string>;
  /** What was dismissed last on this page, while it still is. */
  latest: string | null;
  dismiss(record: string, hint: HintId): void;
  /** The same for what was dismissed while a text was no record yet; that is no news any more. */
  carry(record: string, hints: readonly HintId[]): void;
  bringBack(dismissals: readonly string[]): void;
}

/** What a dismissal is kept as. */
export const dismissalOf = (record: string, hint: HintId): string => `${record}/${hint}`;

/** The two halves of it; no hint's name has a slash. */
export const partsOf = (dismissal: string): { record: string; hint: string } => {
  const at = dismissal.lastIndexOf('/');
  return { record: dismissal.slice(0, at), hint: dismissal.slice(at + 1) };
};

/** The weightiest hint that nobody has dismissed on the record. */
export const firstWanted = (
  hints: readonly Hint[],
  record: string,
  { dismissed }: Pick<Dismissals, 'dismissed'>,
): Hint | null => hints.find(({ id }) => !dismissed.has(dismissalOf(record, id))) ?? null;

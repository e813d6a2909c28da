import type { Hint, HintId } from '#utils/okr/advice/hint.ts';

/** Advice that is not wanted any more, by record and hint: kept in this browser, shared with nobody. */
export interface Dismissals {
  dismissed: ReadonlySet<string>;
  dismiss(record: string, hint: HintId): void;
}

/** What a dismissal is kept as. */
export const dismissalOf = (record: string, hint: HintId): string => `${record}/${hint}`;

/** The weightiest hint that nobody has dismissed on the record. */
export const firstWanted = (hints: readonly Hint[], record: string, { dismissed }: Dismissals): Hint | null =>
  hints.find(({ id }) => !dismissed.has(dismissalOf(record, id))) ?? null;

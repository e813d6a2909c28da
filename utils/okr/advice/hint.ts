import type { Goal } from '../model/goal.ts';

export type HintId =
  | 'task-like-objective'
  | 'vague-words'
  | 'one-dimension'
  | 'guardrail-missing'
  | 'key-result-count'
  | 'objective-count'
  | 'activity-key-result'
  | 'missing-baseline'
  | 'no-number'
  | 'target-equals-baseline';

/** A piece of advice on one text; never more than advice: nothing is blocked by it. */
export interface Hint {
  id: HintId;
  /** `warn` changes what the text means to a reader, `note` makes a good one better. */
  severity: 'warn' | 'note';
  /** Message keys, each with the same substitutions: why it is said, what to do, how it could read instead. */
  reason: string;
  how: string;
  example: string;
  args: string[];
  /** Where in the text the word stands that it rests on, as [from, to). */
  span?: readonly [number, number];
}

/** What a rule may know of a key result while it is written. */
export interface KeyResultDraft {
  title: string;
  goal: Goal | null;
  role: 'outcome' | 'guardrail';
}

export interface ObjectiveDraft {
  title: string;
  keyResults: readonly KeyResultDraft[];
}

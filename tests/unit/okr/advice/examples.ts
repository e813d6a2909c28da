import { readFileSync } from 'node:fs';
import { adviseKeyResult, adviseObjective } from '#utils/okr/advice/advice.ts';
import { objectiveCount } from '#utils/okr/advice/counts.ts';
import type { Hint, HintId, KeyResultDraft } from '#utils/okr/advice/hint.ts';
import { hash32 } from '#utils/sync/hash.ts';

interface Labelled {
  title: string;
  goal?: { from: number; to: number };
  role?: 'guardrail';
  hints: HintId[];
}

export interface Example {
  id: string;
  source: string;
  objective?: string;
  objectives?: number;
  keyResults: Labelled[];
  hints: HintId[];
}

export type Half = 'tuning' | 'held out';

/** Which half an example is in follows from its id alone. */
export const halfOf = ({ id }: Example): Half => ((hash32(id) >>> 8) % 2 === 0 ? 'tuning' : 'held out');

const read = (name: string): Example[] =>
  JSON.parse(readFileSync(`tests/fixtures/advice/${name}.json`, 'utf8')) as Example[];

export const EXAMPLES: Example[] = ['public', 'own', 'second'].flatMap(read);

/** Collected from other lists when all rules stood: the test of whether they say the same of what is new to them. */
export const FRESH: Example[] = read('fresh');

/** Which half an example of the third set is in follows from its list, so that whole lists are held out. */
export const listHalfOf = ({ id, source }: Example): Half =>
  (hash32(source === 'own' ? id : source) >>> 8) % 2 === 0 ? 'tuning' : 'held out';

/** Collected and labelled before the rules were read; the fourth before it was seen what they had wrong in the third. */
export const THIRD: Example[] = read('third');
export const FOURTH: Example[] = read('fourth');

/** Collected when the rules had been rewritten so that a hint takes clear evidence; labelled twice. */
export const FIFTH: Example[] = read('fifth');
export const SIXTH: Example[] = read('sixth');
export const SEVENTH: Example[] = read('seventh');
export const EIGHTH: Example[] = read('eighth');

/** One text with what a reader says of it and what the rules say. */
export interface Judged {
  id: string;
  text: string;
  labels: HintId[];
  said: HintId[];
}

const idsOf = (hints: (Hint | null)[]): HintId[] => hints.flatMap((hint) => hint?.id ?? []);

const draftOf = ({ title, goal, role }: Labelled): KeyResultDraft => ({
  title,
  goal: goal ? { kind: 'reach', baseline: goal.from, target: goal.to, phases: [] } : null,
  role: role ?? 'outcome',
});

/** The example's objective and each of its key results, judged one by one. */
export const judge = (example: Example, language = 'en'): Judged[] => {
  const keyResults = example.keyResults.map(draftOf);
  const lines = example.keyResults.map((labelled, at) => ({
    id: example.id,
    text: labelled.title,
    labels: labelled.hints,
    said: keyResults[at] ? idsOf(adviseKeyResult(keyResults[at], language)) : [],
  }));
  if (example.objective === undefined) return lines;
  const said = [
    ...adviseObjective({ title: example.objective, keyResults }, language),
    example.objectives === undefined ? null : objectiveCount(example.objectives),
  ];
  return [{ id: example.id, text: example.objective, labels: example.hints, said: idsOf(said) }, ...lines];
};

/** The value of a measure over all facts given, by the product's own code. */
import type { IssueFacts } from '#utils/measure/facts.ts';
import { Aggregate, type Measure, Window } from '#utils/measure/measure.ts';
import type { Selection, Serving } from '#utils/measure/selection.ts';
import { type Measured, measureByIssues } from '#utils/measure/value.ts';
import { dayOf } from '#utils/okr/calendar.ts';
import { type FieldRef, issueUid } from '#utils/okr/model/tracker-ref.ts';
import { z } from '#utils/zod.ts';
import type { Options } from './options.ts';
import { checked, Refusal, readJson } from './refusal.ts';
import { words } from './words.ts';

type IssueMeasure = Extract<Measure, { kind: 'issues' }>;

const GivenMeasure = z.object({
  kind: z.literal('issues').default('issues'),
  aggregate: Aggregate,
  window: Window.default({ kind: 'whole' }),
  inherit: z.boolean().default(true),
});

export const readMeasure = (file: string): IssueMeasure => checked(GivenMeasure, readJson(file), file);

const ALWAYS = { starts: '1970-01-01', ends: '9000-01-01' };

export const compute = (
  measure: IssueMeasure,
  facts: readonly IssueFacts[],
  hidden: readonly string[],
  { cycle, now, timeZone }: Options,
): Measured => {
  if (measure.window.kind.endsWith('-in-cycle') && !cycle)
    throw new Refusal(`--cycle: the window ${measure.window.kind} needs it, as FROM..TO.`);
  return measureByIssues(withFieldsOf(facts, measure), selectAll(facts, hidden), [], {
    cycle: cycle ?? ALWAYS,
    today: dayOf(now, timeZone) ?? '1970-01-01',
    now,
    timeZone,
    words,
    readAt: () => now,
    listUrl: () => null,
    isShared: () => false,
  });
};

const selectAll = (facts: readonly IssueFacts[], hidden: readonly string[]): Selection => {
  const all = [
    ...facts.map((one): [string, IssueFacts | null] => [issueUid(one.ref), one]),
    ...hidden.map((id): [string, null] => [`hidden ${id}`, null]),
  ];
  const serving = all.map(([uid, one]): [string, Serving] => [
    uid,
    { uid, facts: one, why: { kind: 'linked' }, weight: 1, share: null, link: null },
  ]);
  return {
    state: 'known',
    serving: new Map(serving),
    context: new Map(),
    keptOut: [],
    leftOut: { context: 0, excluded: 0 },
  };
};

/** Raw answers do not name their site as the product knows it: here a field's id alone says which it is. */
const withFieldsOf = (facts: readonly IssueFacts[], measure: IssueMeasure): IssueMeasure => {
  const { aggregate } = measure;
  if (!('fields' in aggregate)) return measure;
  const sites = new Map(facts.map(({ ref }) => [`${ref.tracker}|${ref.site}`, ref]));
  const fields = aggregate.fields.flatMap((field): FieldRef[] =>
    [...sites.values()].map(({ tracker, site }) => ({ ...field, tracker, site })),
  );
  return fields.length > 0 ? { ...measure, aggregate: { ...aggregate, fields } } : measure;
};

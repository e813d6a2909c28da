/**
 * A key result's past in its cycle, worked out from what its tickets' histories tell: those that it selects
 * today, as each of them was then. For days on which nothing was measured; marked, and never over a measurement.
 */
import { canLookBack, factsAsOf, isTraceable } from '#utils/measure/as-of.ts';
import { deliveryOf } from '#utils/measure/delivery.ts';
import type { Selection, Serving } from '#utils/measure/selection.ts';
import { measureByIssues } from '#utils/measure/value.ts';
import { addDays, daysBetween, startOfDay } from '#utils/okr/calendar.ts';
import type { KeyResultInput } from '#utils/okr/key-result-input.ts';
import type { Sample } from '#utils/okr/model/check-in.ts';
import type { Cycle } from '#utils/okr/model/team.ts';
import { isBackFilled } from '#utils/okr/samples.ts';
import { gatherCycle, type TeamInput } from '#utils/okr/team-parts.ts';
import { checksum } from '#utils/sync/hash.ts';

/** Enough for a line and a trend; the records stay with the team for good. */
const MOST_DAYS = 30;

export interface Backlog {
  keyResult: KeyResultInput['keyResult'];
  /** Names the measure and the selection as people made them. */
  selected: string;
  /** The samples of days that have none of this measure, or of all that were not measured; the work is done here. */
  fill: (which: 'missing' | 'all') => Omit<Sample, 'id'>[];
}

/** Of each key result of today's cycle whose past can be told; nothing is computed before `fill`. */
export const backlogs = (input: TeamInput): Backlog[] => {
  const gathered = gatherCycle(input);
  if (!gathered) return [];
  const { cycle, day: today, inputs } = gathered;
  return inputs.flatMap((one) => {
    const { keyResult, selection } = one;
    if (!canLookBack(keyResult.measure) || selection.state !== 'known') return [];
    const name = one.fingerprint();
    const fill: Backlog['fill'] = (which) =>
      fillDays(daysToFill(one, cycle, today, which === 'missing' ? name : null), one, cycle, name, input);
    return [{ keyResult, selected: checksum([name, ...linked(one)].join('\n')), fill }];
  });
};

const linked = ({ selection }: KeyResultInput): string[] =>
  [...selection.serving.values()]
    .filter(({ link }) => link !== null)
    .map(({ uid, weight }) => `${uid} ${weight}`)
    .sort();

/** Days of the cycle before today, evenly apart, on which no value was measured; nor filled in under the name given. */
const daysToFill = (
  { samples }: KeyResultInput,
  cycle: Cycle,
  today: string,
  name: string | null,
): string[] => {
  const stands = (one: Sample): boolean =>
    one.value !== null && (!isBackFilled(one) || (name !== null && one.fingerprint === name));
  const measured = new Set(samples.filter(stands).map(({ day }) => day));
  const whole = (daysBetween(cycle.starts, cycle.ends) ?? 0) + 1;
  const step = Math.max(1, Math.ceil(whole / MOST_DAYS));
  return Array.from({ length: Math.ceil(whole / step) }, (_, n) => addDays(cycle.starts, n * step)).filter(
    (day) => day < today && day <= cycle.ends && !measured.has(day),
  );
};

const fillDays = (
  days: readonly string[],
  one: KeyResultInput,
  cycle: Cycle,
  name: string,
  input: TeamInput,
): Omit<Sample, 'id'>[] => {
  const { keyResult, selection } = one;
  const { measure } = keyResult;
  const traceable = [...selection.serving.values()].every(({ facts }) => !facts || isTraceable(facts));
  if (measure.kind !== 'issues' || !traceable) return [];
  const { timeZone } = input.document.team;
  return days.flatMap((day) => {
    const end = startOfDay(addDays(day, 1), timeZone) - 1;
    const then = selectionAsOf(selection, end);
    const { value, explanation } = measureByIssues(measure, then, [], {
      ...{ cycle, today: day, timeZone, now: new Date(end).toISOString(), words: input.words },
      ...{ readAt: () => null, listUrl: () => null, isShared: () => false },
    });
    const delivery = deliveryOf(then);
    if (value === null) return [];
    return [
      {
        ...{ keyResult: keyResult.id, day, value, fingerprint: name, hidden: explanation.hidden },
        delivery: delivery && { done: delivery.done, total: delivery.total },
        ...{ at: input.now, backFilled: true },
      },
    ];
  });
};

/** What is out of sight stays so; what had not been created was not there. */
const selectionAsOf = (selection: Selection, at: number): Selection => {
  const serving: [string, Serving][] = [];
  for (const [uid, one] of selection.serving) {
    if (!one.facts) serving.push([uid, one]);
    else {
      const facts = factsAsOf(one.facts, at);
      if (facts) serving.push([uid, { ...one, facts }]);
    }
  }
  return { ...selection, serving: new Map(serving) };
};

/** Targets that stood before today's, for the chart. */
import { dayOf, epoch } from './calendar.ts';
import type { KeyResult } from './model/key-result.ts';
import type { KeyResultView } from './view.ts';

type Steps = NonNullable<KeyResultView['targetSteps']>;

/** Oldest first, each with the day of its change; changes that left the target as it was are no step. */
export const targetSteps = ({ goalLog }: Pick<KeyResult, 'goalLog'>, timeZone: string): Steps =>
  goalLog
    .toSorted((a, b) => (epoch(a.at) ?? 0) - (epoch(b.at) ?? 0))
    .flatMap(({ at, from, to }) => {
      const until = dayOf(at, timeZone);
      if (from.kind !== 'reach' || until === null) return [];
      return to.kind === 'reach' && to.target === from.target ? [] : [{ until, value: from.target }];
    });

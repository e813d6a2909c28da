import { addDays, cycleAround } from './calendar.ts';
import { makeIssues } from './issues.ts';
import { payments } from './payments.ts';
import { PEOPLE } from './people.ts';
import { platform } from './platform.ts';
import { SITES } from './sites.ts';
import type { Quarter } from './types.ts';

export interface QuarterOptions {
  seed: number;
  /** A calendar day of the teams (`teamDay`); it falls into the seventh of thirteen weeks. */
  today: string;
  /** The instant of looking, on that day; nothing is told of today itself. */
  now?: string;
}

/** A believable quarter of two teams in two trackers. The same options give the same quarter, to the byte. */
export const makeQuarter = ({ seed, today, now = `${today}T09:00:00.000Z` }: QuarterOptions): Quarter => {
  const cycle = cycleAround(today);
  const until = addDays(today, -1);
  const issues = makeIssues(seed, { starts: cycle.starts, until }, PEOPLE);
  const ground = { issues, cycle, until };
  return {
    seed,
    today,
    now,
    cycle,
    sites: SITES,
    issues,
    people: [...PEOPLE],
    documents: [payments(ground), platform(ground)],
  };
};

import { addDays, workdayFrom } from './calendar.ts';
import type { Random } from './random.ts';
import type { SimCategory, SimIssue, SimTracker } from './types.ts';

type Move = SimIssue['moves'][number];

/** The statuses of each tracker, by what they mean here. */
const WORDS = {
  jira: { todo: 'To Do', doing: 'In Progress', review: 'In Review', done: 'Done', cancelled: 'Cancelled' },
  linear: { todo: 'Todo', doing: 'In Progress', review: 'In Review', done: 'Done', cancelled: 'Canceled' },
} as const;
type Step = keyof (typeof WORDS)['jira'];

/** An instant of that day, in working hours. */
export const at = (random: Random, day: string): string => clock(random, day, random.int(7, 16));

/** An instant of that day or night, at the given hour (UTC). */
export const clock = (random: Random, day: string, hour: number): string =>
  `${day}T${pad(hour)}:${pad(random.int(0, 59))}:${pad(random.int(0, 59))}.000Z`;

const pad = (n: number): string => String(n).padStart(2, '0');

export interface Plan {
  tracker: SimTracker;
  created: string;
  /** Work starts so many days later, at least and at most. */
  wait: [number, number];
  /** And takes so many days. */
  work: [number, number];
  reopens: number;
  cancels: number;
  /** The last day that anything happened. */
  until: string;
}

/** How one ticket moved: waiting, doing, review, done; some dropped, some opened again. Nothing after `until`. */
export const moves = (random: Random, plan: Plan): Move[] => {
  const started = workdayFrom(addDays(plan.created, random.int(...plan.wait)));
  const finished = workdayFrom(addDays(started, random.int(...plan.work)));
  const steps: [string, Step][] = random.chance(plan.cancels)
    ? [[started, 'cancelled']]
    : [
        [started, 'doing'],
        [between(random, started, finished), 'review'],
        [finished, 'done'],
      ];
  if (steps.length > 1 && random.chance(plan.reopens)) {
    const again = workdayFrom(addDays(finished, random.int(1, 4)));
    steps.push([again, 'doing'], [workdayFrom(addDays(again, random.int(1, 5))), 'done']);
  }
  return inOrder(
    steps.filter(([day]) => day <= plan.until).map(([day, step]) => move(random, plan, day, step)),
  );
};

const between = (random: Random, from: string, to: string): string => {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  return days < 2 ? to : workdayFrom(addDays(from, random.int(1, days - 1)));
};

const CATEGORY: Record<Step, SimCategory> = {
  todo: 'todo',
  doing: 'doing',
  review: 'doing',
  done: 'done',
  cancelled: 'cancelled',
};

const move = (random: Random, plan: Plan, day: string, step: Step): Move => ({
  at: at(random, day),
  to: WORDS[plan.tracker][step],
  category: CATEGORY[step],
});

/** Steps of one day keep their order: their instants are dealt out again, earliest first. */
const inOrder = (list: Move[]): Move[] => {
  const instants = list.map((move) => move.at).sort();
  return list.map((move, i) => ({ ...move, at: instants[i] ?? move.at }));
};

/** What a trouble ticket does: taken up at once and closed after some hours, unless it is too fresh. */
export const restored = (random: Random, tracker: SimTracker, created: string, until: string): Move[] => {
  const taken = Date.parse(created) + random.int(2, 25) * 60_000;
  const closed = taken + random.int(20, 400) * 60_000;
  const steps: [number, Step][] = [
    [taken, 'doing'],
    [closed, 'done'],
  ];
  return steps
    .map(([ms, step]) => ({
      at: new Date(ms).toISOString(),
      to: WORDS[tracker][step],
      category: CATEGORY[step],
    }))
    .filter((move) => move.at.slice(0, 10) <= until);
};

import { addDays } from './calendar.ts';
import type { Draft } from './draft.ts';
import { clock, restored } from './history.ts';
import type { Random } from './random.ts';
import type { Era } from './strands.ts';
import { SERVICES } from './titles.ts';
import type { SimIssue, SimTracker } from './types.ts';

export interface Stream {
  slug: string;
  tracker: SimTracker;
  project: string;
  type: SimIssue['type'];
  labels: string[];
  titles: string[];
  /** How many in the quarter before, and how many in this one so far. */
  before: number;
  now: number;
  /** Hours of the day at which they come (UTC). */
  hours: [number, number];
}

/** Tickets that come unasked: incidents, questions, pages. Fewer towards the end of the cycle than at its start. */
export const streamDrafts = (random: Random, era: Era, stream: Stream): Draft[] => {
  const span = Math.round((Date.parse(era.until) - Date.parse(era.starts)) / 86_400_000);
  const days = [
    ...Array.from({ length: stream.before }, () => random.int(-70, -3)),
    ...Array.from({ length: stream.now }, () => Math.floor(random.next() ** 1.3 * span) + 1),
  ].sort((a, b) => a - b);
  return days.map((offset, i) => {
    const day = addDays(era.starts, offset);
    const created = clock(random, day, random.int(...stream.hours));
    return {
      slug: `${stream.slug}/${i}`,
      tracker: stream.tracker,
      project: stream.project,
      title: filled(random, stream.titles[i % stream.titles.length] ?? stream.slug, day),
      type: stream.type,
      labels: stream.labels,
      parent: null,
      estimate: null,
      numbers: {},
      created,
      moves: random.chance(0.06)
        ? dismissed(stream.tracker, created)
        : restored(random, stream.tracker, created, era.until),
    };
  });
};

/** A false alarm: closed within minutes, and out of every count. */
const dismissed = (tracker: SimTracker, created: string): SimIssue['moves'] => [
  {
    at: new Date(Date.parse(created) + 11 * 60_000).toISOString(),
    to: tracker === 'jira' ? 'Cancelled' : 'Canceled',
    category: 'cancelled',
  },
];

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const filled = (random: Random, title: string, day: string): string =>
  title
    .replace('{day}', `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]}`)
    .replace('{service}', random.pick(SERVICES));

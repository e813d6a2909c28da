import { addDays, workdayFrom } from './calendar.ts';
import { type Draft, numbered } from './draft.ts';
import { at, moves } from './history.ts';
import { type Random, random } from './random.ts';
import { type Era, strandDrafts } from './strands.ts';
import { streamDrafts } from './stream.ts';
import { streams } from './streams.ts';
import * as words from './titles.ts';
import type { SimIssue } from './types.ts';

/** All tickets of both trackers, numbered; the two that the demo shows carry the keys of our pictures. */
export const makeIssues = (seed: number, era: Era, people: readonly string[]): SimIssue[] => {
  const drafts = [
    ...words.JIRA_STRANDS.flatMap((s) => strandDrafts(random(seed, s.slug), era, 'jira', s)),
    ...words.LINEAR_STRANDS.flatMap((s) => strandDrafts(random(seed, s.slug), era, 'linear', s)),
    ...streams(random(seed, 'streams')).flatMap((s) => streamDrafts(random(seed, s.slug), era, s)),
    ...loadTests(random(seed, 'load tests'), era),
    ...pavedRoad(random(seed, 'paved road'), era),
    ...oddJobs(random(seed, 'odd jobs'), era),
  ];
  measureRepairs(random(seed, 'repairs'), drafts);
  for (const draft of drafts) if (draft.title === words.HERO) setUpHero(draft, era);
  const slug = (title: string) => drafts.find((draft) => draft.title === title)?.slug ?? '';
  const anchors = {
    PAY: { slug: slug(words.HERO), number: 318 },
    PLT: { slug: slug(words.LINEAR_HERO), number: 88 },
  };
  const known = drafts.filter((draft) => draft.created.slice(0, 10) <= era.until);
  return numbered(known, anchors, random(seed, 'numbers'), people);
};

const setUpHero = (hero: Draft, era: Era): void => {
  hero.moves = underWay(hero.moves, era);
  hero.labels = ['checkout'];
  hero.estimate = 5;
};

/** The ticket of the demo is being worked on, whatever the seed: it is there to be closed. */
const underWay = (list: SimIssue['moves'], era: Era): SimIssue['moves'] => {
  const first = list[0]?.at ?? `${addDays(era.until, -3)}T09:12:00.000Z`;
  return [{ at: first, to: 'In Progress', category: 'doing' }];
};

/** Two load tests a week, planned a fortnight ahead; the done ones carry what they measured, falling slowly. */
const loadTests = (random: Random, era: Era): Draft[] =>
  Array.from({ length: 22 }, (_, i) => {
    const day = workdayFrom(addDays(era.starts, -20 + Math.floor(i * 3.5)));
    const created = workdayFrom(addDays(day, -12));
    const done = day <= era.until;
    const start = `${day}T07:${String(random.int(10, 59))}:00.000Z`;
    const end = `${day}T${random.int(10, 16)}:${String(random.int(10, 59))}:00.000Z`;
    return {
      ...work('load-test', i, 'PAY', `Load test: ${words.LOAD_TESTS[i % words.LOAD_TESTS.length]}`, 'Task', [
        'load-test',
      ]),
      estimate: random.chance(0.7) ? 1 : null,
      numbers: done ? { 'p99 measured': 424 - Math.round(i * 9.3) + random.int(-14, 14) } : {},
      created: at(random, created),
      moves: done
        ? [
            { at: start, to: 'In Progress', category: 'doing' as const },
            { at: end, to: 'Done', category: 'done' as const },
          ]
        : [],
    };
  });

/** Each service that moves to the paved road is a ticket; half of those planned are there by the middle. */
const pavedRoad = (random: Random, era: Era): Draft[] =>
  words.SERVICES.map((service, i) => {
    const created = workdayFrom(addDays(era.starts, -8 + Math.floor(i / 2)));
    const wait = Math.max(1, i * 4 - 4);
    return {
      ...work('paved-road', i, 'PLT', `Move ${service} to the paved road`, 'Task', ['paved-road']),
      tracker: 'linear' as const,
      estimate: random.chance(0.8) ? random.pick([1, 2, 3, 5]) : null,
      created: at(random, created),
      moves: moves(random, {
        tracker: 'linear',
        created,
        wait: [wait, wait + 4],
        work: [1, 7],
        reopens: 0.05,
        cancels: 0.04,
        until: era.until,
      }),
    };
  });

/** Small things that serve no key result. */
const oddJobs = (random: Random, era: Era): Draft[] =>
  words.ODD_JOBS.map((title, i) => {
    const created = workdayFrom(addDays(era.starts, -15 + i * 4));
    const linear = i % 4 === 3;
    return {
      ...work('odd', i, linear ? 'DEV' : 'PAY', title, i % 3 ? 'Bug' : 'Task', []),
      tracker: linear ? ('linear' as const) : ('jira' as const),
      estimate: random.chance(0.5) ? 1 : null,
      created: at(random, created),
      moves: moves(random, {
        tracker: linear ? 'linear' : 'jira',
        created,
        wait: [1, 9],
        work: [1, 5],
        reopens: 0.1,
        cancels: 0.15,
        until: era.until,
      }),
    };
  });

const work = (
  stream: string,
  i: number,
  project: string,
  title: string,
  type: SimIssue['type'],
  labels: string[],
): Omit<Draft, 'created' | 'moves'> => ({
  slug: `${stream}/${i}`,
  tracker: 'jira',
  project,
  title,
  type,
  labels,
  parent: null,
  estimate: null,
  numbers: {},
});

/** Repairs by hand say how many minutes they took; one in eight forgets to. */
const measureRepairs = (random: Random, drafts: Draft[]): void => {
  for (const draft of drafts)
    if (draft.labels.includes('manual-repair') && draft.moves.length > 1 && !random.chance(0.12))
      draft.numbers = { 'Manual minutes': random.int(3, 14) * 5 };
};

import type { Random } from './random.ts';
import type { Stream } from './stream.ts';
import * as words from './titles.ts';

/** What comes unasked to the two teams. */
export const streams = (random: Random): Stream[] => [
  {
    slug: 'incident',
    tracker: 'jira',
    project: 'PAY',
    type: 'Incident',
    labels: ['incident', 'checkout'],
    titles: words.INCIDENTS,
    before: 9,
    now: random.int(4, 6),
    hours: [0, 23],
  },
  {
    slug: 'payout-question',
    tracker: 'jira',
    project: 'OPS',
    type: 'Task',
    labels: ['payout-question'],
    titles: words.PAYOUT_QUESTIONS,
    before: 14,
    now: random.int(21, 29),
    hours: [6, 18],
  },
  {
    slug: 'repair',
    tracker: 'jira',
    project: 'OPS',
    type: 'Task',
    labels: ['manual-repair'],
    titles: words.REPAIRS,
    before: 8,
    now: random.int(11, 15),
    hours: [6, 18],
  },
  {
    slug: 'night-page',
    tracker: 'linear',
    project: 'PLT',
    type: 'Incident',
    labels: ['night-page'],
    titles: words.PAGES,
    before: 10,
    now: random.int(11, 15),
    hours: [21, 23],
  },
  {
    slug: 'flaky-build',
    tracker: 'linear',
    project: 'DEV',
    type: 'Bug',
    labels: ['flaky-build'],
    titles: words.FLAKES,
    before: 8,
    now: random.int(15, 20),
    hours: [7, 17],
  },
];

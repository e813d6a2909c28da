/** The pages that are measured and what is done on them. */
import type { Plan } from './host-page.ts';
import { withPlan } from './host-page.ts';
import type { Variant } from './variants.ts';
import { ELSEWHERE } from './world.ts';

const SITE = 'https://acme.atlassian.net';
const BOARD = '/jira/software/c/projects/PAY/boards/1';
const LIST = '/jira/software/c/projects/PAY/list';

export interface Scenario {
  name: string;
  /** What a reader of the table sees. */
  title: string;
  url: string;
  plan: Plan;
  mutations: number;
  scrollFrames: number;
  variants: readonly Variant[];
}

const ALL: readonly Variant[] = ['bare', 'empty', 'ours', 'cheapest', 'portals', 'roots'];
const GUEST: readonly Variant[] = ['bare', 'empty', 'ours'];

const own = (
  name: string,
  title: string,
  path: string,
  plan: Plan,
  rest: Partial<Scenario> = {},
): Scenario => ({
  ...{ name, title, plan, url: withPlan(SITE + path, plan) },
  ...{ mutations: 500, scrollFrames: 60, variants: ALL },
  ...rest,
});

const board = (cards: number, busy = 0): Plan => ({ view: 'board', project: 'PAY', cards, busy });
const list = (cards: number): Plan => ({ view: 'list', project: 'PAY', cards, busy: 0 });
/** As much script as the realistic board: a visit of 28 ms was too short to tell a hundredth of it. */
const issue: Plan = { view: 'issue', project: 'PAY', cards: 60, busy: 1200 };
const other: Plan = { view: 'other', project: 'PAY', cards: 250, busy: 0 };

export const SCENARIOS: readonly Scenario[] = [
  own('realistic', 'realistic board: 1.2 s of host script, 60 cards, 40 marks', BOARD, board(60, 1200)),
  own('stress', 'stress: light page, 400 cards, 267 marks, 2,000 mutations', BOARD, board(400), {
    mutations: 2000,
    scrollFrames: 90,
  }),
  own('board-250', 'board of 250 cards', BOARD, board(250)),
  own('list-1000', 'list of 1,000 rows', LIST, list(1000)),
  own('issue', 'issue page: 1.2 s of host script', '/browse/PAY-1', issue, { variants: GUEST }),
  own('settings', 'page of Jira that is no ticket page', '/jira/settings/system', other, { variants: GUEST }),
  own('wiki', 'Confluence on the same host', '/wiki/spaces/PAY/overview', other, { variants: GUEST }),
  {
    ...own('elsewhere', 'another site', '/', other, { variants: GUEST }),
    url: withPlan(`https://${ELSEWHERE}/`, other),
  },
];

/** A board on which no ticket serves a key result. */
export const UNSERVED: Scenario = own(
  'unserved',
  'board without a key result',
  BOARD,
  { ...board(250), project: 'OPS' },
  { variants: GUEST },
);

/** The same page ten and a hundred times as long. */
export const GROWTH: readonly Scenario[] = [100, 1000, 10_000].map((rows) =>
  own(`growth-${rows}`, `list of ${rows.toLocaleString('en')} rows`, LIST, list(rows), { variants: GUEST }),
);

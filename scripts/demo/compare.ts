/** Holds what the product shows against an independent calculation over the trackers' raw answers. */
import type { World } from '#tests/e2e/support/world.ts';
import { computeIndependently, type IndependentRow } from '#tests/trackers/quarter/independent.ts';
import type { KeyResultView, TeamView } from '#utils/okr/view.ts';

export interface Check {
  keyResult: string;
  /** What differs, in words; empty when nothing does. */
  differences: string[];
}

/** Rounding of a sum in another order; anything more is a difference. */
const SAME = 1e-9;

const differ = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a !== b : Math.abs(a - b) > SAME * Math.max(1, Math.abs(a), Math.abs(b));

const differences = (shown: KeyResultView, row: IndependentRow): string[] => {
  const pairs: [string, number | null, number | null][] = [
    ['value', shown.number, row.value],
    // A key result that is its own delivery shows no progress; its value is compared all the same.
    ...(shown.deliveryOnly
      ? []
      : [['progress', shown.progress, row.progress] as [string, number | null, number | null]]),
    ['expected', shown.expected, row.expected],
    ['tickets done', shown.delivery?.done ?? null, row.done],
    ['tickets', shown.delivery?.total ?? null, row.total],
  ];
  return pairs
    .filter(([, a, b]) => differ(a, b))
    .map(([what, a, b]) => `${what} is ${a}, independently ${b}`);
};

/** One check a key result of the independent calculation; one that the product does not show is a difference. */
export const compare = async (world: World, views: TeamView[]): Promise<Check[]> => {
  const rows = await computeIndependently({
    documents: world.quarter.documents,
    jira: { url: world.jira.url, cookie: world.jira.gate.signIn() },
    linear: { url: world.linear.url, key: world.linearKey },
    today: world.quarter.today,
  });
  const shown = views.flatMap(({ objectives }) => objectives.flatMap(({ keyResults }) => keyResults));
  return rows.map((row) => {
    const view = shown.find(({ id }) => id === row.keyResult);
    return { keyResult: row.keyResult, differences: view ? differences(view, row) : ['is not shown'] };
  });
};

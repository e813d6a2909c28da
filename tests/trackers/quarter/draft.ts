import type { Random } from './random.ts';
import type { SimIssue } from './types.ts';

/** A ticket before it has its number: parents are named by slug, which sorts out into keys at the end. */
export interface Draft extends Omit<SimIssue, 'id' | 'key' | 'parent' | 'assignee'> {
  slug: string;
  parent: string | null;
}

/** Where the numbers of each project begin, so that keys look lived-in. */
const FIRST: Record<string, number> = { PAY: 214, OPS: 1040, PLT: 41, DEV: 12 };

/**
 * Numbers tickets in the order of their creation, as trackers do. `anchors` fix the number of one ticket of a
 * project and thereby shift the others.
 */
export const numbered = (
  drafts: Draft[],
  anchors: Record<string, { slug: string; number: number }>,
  random: Random,
  people: readonly string[],
): SimIssue[] => {
  const sorted = drafts.toSorted((a, b) => (a.created < b.created ? -1 : a.created > b.created ? 1 : 0));
  const keys = new Map<string, string>();
  for (const project of new Set(sorted.map((draft) => draft.project))) {
    const own = sorted.filter((draft) => draft.project === project);
    const anchor = anchors[project];
    const first = anchor
      ? anchor.number - own.findIndex((draft) => draft.slug === anchor.slug)
      : (FIRST[project] ?? 1);
    own.forEach((draft, i) => {
      keys.set(draft.slug, `${project}-${first + i}`);
    });
  }
  const key = (slug: string): string => {
    const found = keys.get(slug);
    if (!found) throw new Error(`No ticket ${slug}.`);
    return found;
  };
  return sorted.map(({ slug, parent, ...rest }, i) => ({
    ...rest,
    id: rest.tracker === 'jira' ? String(10_200 + i * 3) : random.uuid(),
    key: key(slug),
    parent: parent === null ? null : key(parent),
    assignee: random.pick(people),
  }));
};

/** Many tickets, and a team that has linked them: what a refresh of thousands is tried with. */
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { Quarter, SimIssue } from '../../trackers/quarter/types.ts';
import { fromIssues, keyResult, link, objective, teamDocument } from '../okr/build.ts';
import { quarter } from './around.ts';

export interface Many {
  linked: number;
  byRule: number;
}

/** The same quarter with other tickets, as many as wanted, each moved twice; the last ones are found by a rule. */
export const bigQuarter = (tracker: 'jira' | 'linear', { linked, byRule }: Many): Quarter => {
  const like = quarter.issues.find((one) => one.tracker === tracker && one.parent === null);
  if (!like) throw new Error('a ticket to copy');
  const issues = Array.from({ length: linked + byRule }, (_, n): SimIssue => {
    const id =
      tracker === 'jira' ? String(800_000 + n) : `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
    const labels = n < linked ? [] : ['by-rule'];
    return { ...like, id, key: `${like.project}-${n + 1}`, title: `Ticket ${n}`, labels, parent: null };
  });
  return { ...quarter, issues };
};

const RESTORE = { fn: 'duration', take: 'p85', of: 'restore', time: 'calendar', unit: 'hours' } as const;

/** One key result of links, and one of a rule whose tickets' children count. */
export const fileOf = (
  { issues }: Quarter,
  place: { tracker: 'jira-cloud' | 'linear'; site: string },
  { linked: links, history }: Many & { history: boolean },
) => {
  const linked = keyResult('linked', { measure: fromIssues({ inherit: false }) });
  const ruled = keyResult('ruled', { measure: fromIssues(history ? { aggregate: RESTORE } : {}), order: 1 });
  const document: TeamDocument = teamDocument({
    cycles: [{ ...quarter.cycle, id: objective('o1').cycle }],
    keyResults: [linked, ruled],
    links: issues.slice(0, links).map(({ id, key }) => link('linked', key, { issue: { ...place, id, key } })),
    rules: [{ id: 'r', keyResult: 'ruled', query: { kind: 'label', ...place, label: 'by-rule' } }] as never,
  });
  return JSON.stringify({ format: 'throughline', version: 1, documents: [document] });
};

import type { JiraIssue } from '../../jira/state/model.ts';
import { STATUSES } from '../../jira/state/workflow.ts';
import { findIssue, visible, type World } from '../../jira/state/world.ts';
import { ESTIMATE_FIELD } from '../../quarter/field-ids.ts';

/** What a board's script draws, as plain data. */
export interface Card {
  id: string;
  key: string;
  summary: string;
  type: string;
  estimate: number | null;
  epic: string | null;
}

export interface BoardState {
  kind: 'board' | 'backlog';
  columns: { id: string; name: string; cards: Card[] }[];
  selected: string | null;
  detail: boolean;
}

const cardOf = (world: World, issue: JiraIssue): Card => ({
  id: issue.id,
  key: issue.key,
  summary: issue.summary,
  type: issue.type.name,
  estimate: issue.numbers[ESTIMATE_FIELD] ?? null,
  epic: (issue.parent === null ? null : findIssue(world, issue.parent)?.summary) ?? null,
});

/** The board of the first project; each `rapidView` is the number of one. */
export const boardState = (world: World, query: URLSearchParams): BoardState => {
  const project = world.projects[Number(query.get('rapidView') ?? 1) - 1] ?? world.projects[0];
  const mode = query.get('view') ?? '';
  const cards = visible(world)
    .filter((issue) => issue.project === project?.key && issue.type.hierarchyLevel === 0)
    .sort((a, b) => b.statusChanged - a.statusChanged);
  const selected = query.get('selectedIssue');
  return {
    kind: mode.startsWith('planning') ? 'backlog' : 'board',
    columns: STATUSES.filter(({ means }) => means !== 'cancelled').map(({ id, name }) => ({
      id,
      name,
      cards: cards
        .filter((issue) => issue.status.id === id)
        .slice(0, 20)
        .map((issue) => cardOf(world, issue)),
    })),
    selected: selected === null ? null : (findIssue(world, selected)?.key ?? null),
    detail: selected !== null && !mode.includes('nodetail'),
  };
};

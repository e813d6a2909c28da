import type { IssueFacts } from '#utils/measure/facts.ts';
import type { NumericField } from '../tracker.ts';
import { CATEGORIES } from './categories.ts';
import type { LinearIssue } from './schemas.ts';

/** Linear has no numeric custom fields; the estimate is the one number that a measure can take. */
export const ESTIMATE = 'estimate';

/** Linear’s one estimate, as a numeric field among those of other trackers. */
export const estimateField = (site: string): NumericField => ({
  tracker: 'linear',
  site,
  id: ESTIMATE,
  name: 'Estimate',
  estimate: true,
});

/**
 * An issue as facts. A team stands for the project, since identifiers begin with its key. `reopened` is not
 * known without the history (`history.ts`), so 0. At most six labels come along, to be read.
 */
export const toFacts = (issue: LinearIssue, site: string, numbers: readonly string[]): IssueFacts => {
  const category = CATEGORIES[issue.state.type] ?? 'todo';
  const { estimate, parent, team } = issue;
  return {
    ref: { tracker: 'linear', site, id: issue.id, key: issue.identifier },
    title: issue.title,
    url: issue.url,
    type: 'Issue',
    status: issue.state.name,
    category,
    created: issue.createdAt,
    started: issue.startedAt,
    finished: category === 'done' ? issue.completedAt : null,
    reopened: 0,
    estimate,
    numbers: numbers.includes(ESTIMATE) && estimate !== null ? { [ESTIMATE]: estimate } : {},
    labels: issue.labels.nodes.map(({ name }) => name),
    parent: parent ? { id: parent.id, key: parent.identifier } : null,
    project: { id: team.id, key: team.key, name: team.name },
    updated: issue.updatedAt,
  };
};

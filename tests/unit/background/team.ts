/** A small team's document whose key results live on the simulated site's tickets. */
import type { KeyResultId, TeamId } from '#utils/okr/model/ids.ts';
import type { KeyResult } from '#utils/okr/model/key-result.ts';
import type { IssueRef } from '#utils/okr/model/tracker-ref.ts';
import type { KeyResultView } from '#utils/okr/view.ts';
import type { Edit } from '#utils/workspace/change.ts';
import { createKeyResult } from '#utils/workspace/edits/key-result.ts';
import { addRule, linkIssue } from '#utils/workspace/edits/link.ts';
import { createObjective } from '#utils/workspace/edits/objective.ts';
import type { JiraSimulator } from '../../trackers/jira/jira.ts';
import { connectJira, own, quarter, refreshed, snapshot, type Worker } from './around.ts';

const { cloudId } = quarter.sites.jira;

export const refOf = (site: JiraSimulator, key: string): IssueRef => ({
  ...{ tracker: 'jira-cloud', site: cloudId, key },
  id: site.state.issue(key).id,
});

/** Four open tickets without parent or children, so that a link brings in nothing else. */
export const openTickets = (site: JiraSimulator): [string, string, string, string] => {
  const made = () => site.state.create({ project: 'PAY', summary: 'Made by the test' }).key;
  return [made(), made(), made(), made()];
};

export const SHARE_DONE: KeyResult['measure'] = {
  kind: 'issues',
  aggregate: { fn: 'share-done', by: 'count', missing: 'one' },
  window: { kind: 'whole' },
  inherit: true,
};
export const COUNT: KeyResult['measure'] = { ...SHARE_DONE, aggregate: { fn: 'count' } };

export const apply = async (worker: Worker, team: TeamId, edit: Edit): Promise<void> => {
  await own(worker, 'edit', { team, edit });
};

/** A team with one objective; key results are added to it. */
export const makeTeam = async (worker: Worker, site: JiraSimulator) => {
  const { name, starts, ends } = quarter.cycle;
  const { team } = await own(worker, 'create-team', {
    ...{ name: 'Payments', timeZone: 'Europe/Berlin', fiscalStartMonth: 1 },
    cycle: { name, starts, ends },
  });
  const document = await own(worker, 'document', { team });
  const cycle = document.cycles[0]?.id;
  if (!cycle) throw new Error('a team has a cycle');
  const { edit, objective } = createObjective(document, { cycle, title: 'Calm on-call', state: 'active' });
  await apply(worker, team, edit);

  const addKeyResult = async (title: string, measure: KeyResult['measure']): Promise<KeyResultId> => {
    const current = await own(worker, 'document', { team });
    const goal = { kind: 'reach', baseline: 0, target: 100, phases: [] } as const;
    const made = createKeyResult(current, { objective, title, measure, goal: { ...goal, phases: [] } });
    await apply(worker, team, made.edit);
    return made.keyResult;
  };
  const link = async (keyResult: KeyResultId, key: string): Promise<void> =>
    apply(
      worker,
      team,
      linkIssue(await own(worker, 'document', { team }), { keyResult, issue: refOf(site, key) }).edit,
    );
  const rule = async (keyResult: KeyResultId, jql: string): Promise<void> => {
    const query = { kind: 'jql', tracker: 'jira-cloud', site: cloudId, jql } as const;
    await apply(worker, team, addRule(await own(worker, 'document', { team }), { keyResult, query }).edit);
  };
  return { team, addKeyResult, link, rule };
};

/** A team of the connected site with one key result, the share done of these tickets; all is read once. */
export const linkedTeam = async (worker: Worker, site: JiraSimulator, keys: readonly string[]) => {
  await connectJira(worker);
  const team = await makeTeam(worker, site);
  const id = await team.addKeyResult('Share done', SHARE_DONE);
  for (const key of keys) await team.link(id, key);
  await refreshed(worker);
  return { team, id };
};

export const keyResult = (worker: Worker, id: KeyResultId): KeyResultView => {
  const found = snapshot(worker)
    .view?.objectives.flatMap((objective) => objective.keyResults)
    .find((view) => view.id === id);
  if (!found) throw new Error('no such key result in view');
  return found;
};

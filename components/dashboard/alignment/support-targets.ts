import type { ViewAcross } from '#utils/okr/alignment/across.ts';
import type { TeamId } from '#utils/okr/model/ids.ts';
import type { Objective } from '#utils/okr/model/objective.ts';

/** An objective of another team that one of ours can support. */
export interface SupportTarget {
  ref: Objective['supports'][number];
  team: string;
  title: string;
}

/** What is not closed of the other teams, in the order of their screens; looking back, all of it. */
export const supportTargets = (own: TeamId, views: readonly ViewAcross[], back = false): SupportTarget[] =>
  views
    .filter(({ team }) => team.id !== own)
    .flatMap(({ team, objectives }) =>
      objectives
        .filter(({ state }) => back || state !== 'closed')
        .map(({ id, title }) => ({ ref: { team: team.id, objective: id }, team: team.name, title })),
    );

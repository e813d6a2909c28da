import type { TeamAcross, ViewAcross } from '#utils/okr/alignment/across.ts';
import type { Dependency } from '#utils/okr/model/dependency.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { CycleId, DependencyId, ObjectiveId, SettlementId, TeamId } from '#utils/okr/model/ids.ts';
import type { Objective } from '#utils/okr/model/objective.ts';
import type { Asked } from '../asked.ts';

/** A cycle of a team, in whose time all teams are looked at. */
export interface CycleOf {
  team: TeamId;
  cycle: CycleId;
}

/** Edits here go to the team that they are about, which need not be the one that is looked at. */
export interface AlignmentActions {
  /** Every team of this browser, as far as it stands beside the others then. */
  teamsAcross(of: CycleOf): Asked<TeamAcross[]>;
  /** The same as it is read now, of teams that have a cycle then. */
  viewsAcross(of: CycleOf): Asked<ViewAcross[]>;
  proposeDependency(team: TeamAcross, dependency: Pick<Dependency, 'keyResult' | 'on'>): Asked<null>;
  changeDependency(
    team: TeamAcross,
    id: DependencyId,
    patch: Partial<Pick<Dependency, 'state' | 'note'>>,
  ): Asked<null>;
  removeDependency(team: TeamAcross, id: DependencyId): Asked<null>;
  setSupports(document: TeamDocument, id: ObjectiveId, supports: Objective['supports']): Asked<null>;
  settleConflict(team: TeamAcross, conflict: string, note: string): Asked<null>;
  unsettleConflict(team: TeamAcross, conflict: SettlementId): Asked<null>;
}

import type { Dependency } from '#utils/okr/model/dependency.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { DependencyId, ObjectiveId, SettlementId } from '#utils/okr/model/ids.ts';
import type { Objective } from '#utils/okr/model/objective.ts';
import type { Asked } from '../model.ts';

/** Edits here go to the team that they are about, which need not be the one that is looked at. */
export interface AlignmentActions {
  proposeDependency(document: TeamDocument, dependency: Pick<Dependency, 'keyResult' | 'on'>): Asked<null>;
  changeDependency(
    document: TeamDocument,
    id: DependencyId,
    patch: Partial<Pick<Dependency, 'state' | 'note'>>,
  ): Asked<null>;
  removeDependency(document: TeamDocument, id: DependencyId): Asked<null>;
  setSupports(document: TeamDocument, id: ObjectiveId, supports: Objective['supports']): Asked<null>;
  settleConflict(document: TeamDocument, conflict: string, note: string): Asked<null>;
  unsettleConflict(document: TeamDocument, conflict: SettlementId): Asked<null>;
}

import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { CycleId, ObjectiveId } from '#utils/okr/model/ids.ts';
import type { Objective } from '#utils/okr/model/objective.ts';
import type { Edit } from '../change.ts';

export declare const createObjective: (
  document: TeamDocument,
  input: { cycle: CycleId; title: string } & Partial<Omit<Objective, 'id' | 'order'>>,
) => { edit: Edit; objective: ObjectiveId };
export declare const changeObjective: (
  document: TeamDocument,
  objective: ObjectiveId,
  patch: Partial<Omit<Objective, 'id'>>,
) => Edit;
/** Takes its key results, links and rules with it; check-ins and samples stay for a restoration. */
export declare const removeObjective: (document: TeamDocument, objective: ObjectiveId) => Edit;
/** Moves it before another of its cycle, or to the end. */
export declare const reorderObjective: (
  document: TeamDocument,
  objective: ObjectiveId,
  before: ObjectiveId | null,
) => Edit;

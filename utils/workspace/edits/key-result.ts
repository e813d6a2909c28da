import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { KeyResultId, ObjectiveId } from '#utils/okr/model/ids.ts';
import type { KeyResult } from '#utils/okr/model/key-result.ts';
import type { Edit } from '../change.ts';

export declare const createKeyResult: (
  document: TeamDocument,
  input: { objective: ObjectiveId; title: string } & Partial<Omit<KeyResult, 'id' | 'order' | 'goalLog'>>,
) => { edit: Edit; keyResult: KeyResultId };
/** Once the cycle runs, a new goal is logged with the moment (ISO) and the reason. */
export declare const changeKeyResult: (
  document: TeamDocument,
  keyResult: KeyResultId,
  patch: Partial<Omit<KeyResult, 'id' | 'goalLog'>>,
  context: { now: string; reason: string },
) => Edit;
export declare const removeKeyResult: (document: TeamDocument, keyResult: KeyResultId) => Edit;
export declare const reorderKeyResult: (
  document: TeamDocument,
  keyResult: KeyResultId,
  before: KeyResultId | null,
) => Edit;

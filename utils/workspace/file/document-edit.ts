import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { Edit } from '../change.ts';

/** Everything of a document that `existing` does not say already, as one edit: import, sample, tests. */
export declare const documentEdit: (
  document: TeamDocument,
  existing: TeamDocument | null,
  label: Edit['label'],
) => Edit;

import type { CheckIn, Sample } from '#utils/okr/model/check-in.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { CheckInId } from '#utils/okr/model/ids.ts';
import type { Change, Edit } from '../change.ts';

export declare const checkIn: (
  document: TeamDocument,
  input: Pick<CheckIn, 'keyResult' | 'at'> & Partial<Omit<CheckIn, 'id'>>,
) => { edit: Edit; checkIn: CheckInId };
/** The day's measurement, not a person's step and not undone; empty when that content is known already. */
export declare const recordSample: (document: TeamDocument, sample: Omit<Sample, 'id'>) => Change[];

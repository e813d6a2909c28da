import type { CheckIn, Sample } from '#utils/okr/model/check-in.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import { CheckInId } from '#utils/okr/model/ids.ts';
import { canonicalJson } from '#utils/sync/canonical.ts';
import { checksum } from '#utils/sync/hash.ts';
import type { Change, Edit } from '../change.ts';
import { newId } from '../new-id.ts';
import { addFields, setFields } from './fields.ts';

export const checkIn = (
  document: TeamDocument,
  input: Pick<CheckIn, 'keyResult' | 'at'> & Partial<Omit<CheckIn, 'id'>>,
): { edit: Edit; checkIn: CheckInId } => {
  const id = CheckInId.parse(newId());
  const fields = {
    value: null,
    confidence: null,
    status: null,
    note: '',
    wayBack: '',
    source: 'person',
    ...input,
  };
  const title = document.keyResults.find((keyResult) => keyResult.id === input.keyResult)?.title ?? '';
  const label = { message: 'edit_checked_in', args: [title] };
  return { edit: { label, changes: setFields('checkIns', id, fields) }, checkIn: id };
};

/**
 * The day's measurement, not a person's step and not undone. Its id follows from its content, so measuring
 * the same again, here or in another browser, adds nothing; empty when it stands already.
 */
export const recordSample = (document: TeamDocument, sample: Omit<Sample, 'id'>): Change[] => {
  const id = `s${checksum(canonicalJson(sample))}`;
  const known = document.samples.some((standing) => standing.id === id);
  return known ? [] : addFields('samples', id, sample);
};

import type { CheckIn, Sample } from '#utils/okr/model/check-in.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import { CheckInId, SampleId } from '#utils/okr/model/ids.ts';
import { preferred } from '#utils/okr/samples.ts';
import { canonicalJson } from '#utils/sync/canonical.ts';
import { checksum } from '#utils/sync/hash.ts';
import type { Change, Edit } from '../change.ts';
import { newId } from '../new-id.ts';
import { addFields, setFields } from './fields.ts';

/** A new check-in; what is not given says nothing. */
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
 * The day's measurement, not a person's step and not undone; empty where the one that stands says the same,
 * or would stand all the same. Its id follows from its content, so that two browsers that fill in the same
 * day write one record. What was measured on its day is named by its hour too: 3, then 4, then 3 again has
 * to end with 3, and browsers that see different things must not write on without end.
 */
export const recordSample = (document: TeamDocument, sample: Omit<Sample, 'id'>): Change[] => {
  const { at, ...content } = sample;
  const said = canonicalJson(content);
  const hour = sample.backFilled ? '' : (at ?? '').slice(0, 13);
  const record = { ...sample, id: SampleId.parse(`s${checksum(`${said} ${hour}`)}`) };
  const stands = document.samples.find(
    ({ day, keyResult }) => day === sample.day && keyResult === sample.keyResult,
  );
  const isNews = !stands || (contentOf(stands) !== said && preferred(stands, record) !== stands);
  return isNews ? addFields('samples', record.id, sample) : [];
};

const contentOf = ({ id: _, at: __, ...content }: Sample): string => canonicalJson(content);

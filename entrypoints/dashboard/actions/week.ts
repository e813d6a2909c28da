import type { WeekActions } from '#components/dashboard/week/week-model.ts';
import { checkIn } from '#utils/workspace/edits/check-in.ts';
import { changeKeyResult } from '#utils/workspace/edits/key-result.ts';
import { copyText } from '../../panel/copy-text.ts';
import { checkInDrafts } from './drafts.ts';
import type { Editing } from './editing.ts';

/** What a team does in its weekly: check in, and change a target. */
export const weekActions = ({ edit }: Editing): WeekActions => ({
  checkIn: (keyResult, values) =>
    edit((document) => checkIn(document, { keyResult, at: new Date().toISOString(), ...values }).edit),
  changeTarget: (keyResult, goal, reason) =>
    edit((document) =>
      changeKeyResult(document, keyResult, { goal }, { now: new Date().toISOString(), reason }),
    ),
  copySummary: copyText,
  drafts: checkInDrafts(sessionStorage),
});

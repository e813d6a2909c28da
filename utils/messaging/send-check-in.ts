import type { CheckIn } from '#utils/okr/model/check-in.ts';
import type { KeyResultId, TeamId } from '#utils/okr/model/ids.ts';
import type { Client } from './client.ts';
import type { Answer, OwnRequests } from './protocol.ts';

type Values = Pick<CheckIn, 'value' | 'confidence' | 'status' | 'note' | 'wayBack'>;

/**
 * Adds a person's check-in to the team's document, as one edit that undo takes back. The builder of the edit
 * is loaded when it is needed: popup and panel open without it.
 */
export const sendCheckIn = async (
  ask: Client<OwnRequests>,
  team: TeamId,
  keyResult: KeyResultId,
  values: Values,
  at = new Date().toISOString(),
): Promise<Answer<null>> => {
  const document = await ask('document', { team });
  if (!document.ok) return document;
  const { checkIn } = await import('#utils/workspace/edits/check-in.ts');
  const { edit } = checkIn(document.value, { keyResult, at, source: 'person', ...values });
  return ask('edit', { team, edit });
};

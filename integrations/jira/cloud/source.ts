import type { IssueFacts } from '#utils/measure/facts.ts';
import { checked } from '../../http/shape.ts';
import type { Transport } from '../../http/transport.ts';
import type { TrackerPlace } from '../../place.ts';
import type { CancelledNames } from '../cancelled.ts';
import type { SignedInCheck } from '../signed-in.ts';
import { Myself, TenantInfo } from './schemas.ts';

/** The facts with what their histories tell; as they were where a history cannot be read in full. */
export type AddHistories = (facts: IssueFacts[], signal: AbortSignal) => Promise<IssueFacts[]>;

/** What every read of one connection shares. */
export interface JiraSource {
  transport: Transport;
  place: TrackerPlace;
  cancelled: CancelledNames | undefined;
  signedIn: SignedInCheck;
  addHistories: AddHistories;
}

/** The signed-in account; 401, `signed-out` or `unauthorised`, when there is none. */
export const myself = async (transport: Transport, signal: AbortSignal): Promise<Myself> => {
  const answer = await transport.send({ path: '/rest/api/3/myself', signal });
  return checked(transport, Myself, answer.body);
};

/** The cloud id, which outlives a new address of the site. It can be read without signing in. */
export const cloudId = async (transport: Transport, signal: AbortSignal): Promise<string> => {
  const answer = await transport.send({ path: '/_edge/tenant_info', signal });
  return checked(transport, TenantInfo, answer.body).cloudId;
};

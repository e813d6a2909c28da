import type { TrackerId } from '#utils/okr/model/tracker-ref.ts';
import { sessionAuth } from '../../http/auth.ts';
import { checked } from '../../http/shape.ts';
import { createTransport } from '../../http/transport.ts';
import type { TrackerOptions } from '../../place.ts';
import { ServerInfo } from './schemas.ts';
import { DATA_CENTER_LIMITS, ledAway } from './source.ts';

/**
 * Which Jira answers at this base URL: Cloud has custom domains too. It is asked without a token, which a
 * look-alike must not get; the open session goes along, since some companies let nobody in without. Throws
 * `TrackerError`: `not-found`, `not-json`, `moved` or `unexpected-shape` where no Jira stands.
 */
export const jiraAt = async (
  base: string,
  signal: AbortSignal,
  options: TrackerOptions = {},
): Promise<TrackerId> => {
  const transport = createTransport({
    ...{ ...options, base, auth: sessionAuth(), limits: DATA_CENTER_LIMITS },
    judge: ledAway(base),
  });
  const answer = await transport.send({ path: '/rest/api/2/serverInfo', signal });
  const { deploymentType } = checked(transport, ServerInfo, answer.body);
  return deploymentType?.toLowerCase() === 'cloud' ? 'jira-cloud' : 'jira-dc';
};

import { siteBase } from '#integrations/jira/data-center/address.ts';
import { jiraAt } from '#integrations/jira/data-center/detect.ts';
import { type TrackerOptions, trackerForOrigin } from '#integrations/registry.ts';
import type { Secret } from '#integrations/secret.ts';
import type { ConnectRequest } from '#utils/messaging/protocol.ts';
import type { TrackerId } from '#utils/okr/model/tracker-ref.ts';
import { BackgroundProblem, problem } from './problems.ts';

const LINEAR = 'https://linear.app';

interface Place {
  tracker: TrackerId;
  base: string;
}

/**
 * Where a request leads. Of Jira Cloud only origins of its own hosts: a look-alike must not be given a token.
 * At any other origin, which its user named and granted, the site itself says which Jira it is.
 */
export const placeOf = async (
  request: ConnectRequest,
  { now, environment }: { now: () => number; environment: TrackerOptions },
  signal: AbortSignal,
): Promise<Place> => {
  if (request.tracker === 'linear') return { tracker: 'linear', base: LINEAR };
  const typed = request.base.trim().slice(0, 100);
  const base = siteBase(request.base);
  const origin = base === null ? '' : new URL(base).origin;
  if (trackerForOrigin(origin)?.id === 'jira-cloud') return { tracker: 'jira-cloud', base: origin };
  if (base === null || request.tracker === 'jira-cloud')
    throw new BackgroundProblem(problem('not-found', now(), typed));
  const { host } = new URL(base);
  if ((await environment.hasAccess?.(origin)) === false)
    throw new BackgroundProblem(problem('no-access', now(), host));
  const tracker = await kindAt(base, origin, signal, environment);
  if (tracker === 'jira-dc') return { tracker, base };
  // Cloud at a domain of one's own has no context path, and takes no access token of Data Center's.
  if (request.auth !== 'session') throw new BackgroundProblem(problem('unauthorised', now(), host));
  return { tracker, base: origin };
};

/** Cloud's own pages lie below `/jira`, which looks like a context path and is none: then the origin is Cloud. */
const kindAt = async (
  base: string,
  origin: string,
  signal: AbortSignal,
  environment: TrackerOptions,
): Promise<TrackerId> => {
  try {
    return await jiraAt(base, signal, environment);
  } catch (error) {
    const above = base === origin ? null : await jiraAt(origin, signal, environment).catch(() => null);
    if (above !== 'jira-cloud') throw error;
    return above;
  }
};

/** What signs our requests, of what was typed or signed in with. */
export const secretFrom = async (request: ConnectRequest, signIn: () => Promise<Secret>): Promise<Secret> => {
  switch (request.auth) {
    case 'session':
      return { kind: 'session' };
    case 'token':
      return { kind: 'token', email: request.email, token: request.token };
    case 'key':
      return { kind: 'key', key: request.key };
    case 'oauth':
      return signIn();
  }
};

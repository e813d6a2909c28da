import type { StatusCategory } from '#utils/measure/facts.ts';
import { z } from '#utils/zod.ts';
import type { Limits } from '../../http/budget.ts';
import { isProblem, type ProblemSketch } from '../../http/errors.ts';
import type { RawAnswer } from '../../http/judge.ts';
import { checked } from '../../http/shape.ts';
import type { Transport } from '../../http/transport.ts';
import type { TrackerPlace } from '../../place.ts';
import type { CancelledNames } from '../cancelled.ts';
import { JiraStatus } from '../history.ts';
import type { SignedInCheck } from '../signed-in.ts';
import type { ParentFields } from './parent-fields.ts';
import { Field, Myself } from './schemas.ts';

/** One machine of the company's own: gentler than with Cloud (rate limiting is the admin's choice, 8.6+). */
export const DATA_CENTER_LIMITS: Limits = { concurrency: 3, burst: 20, perSecond: 8 };

/**
 * A site at `http` that leads elsewhere is mostly at `https` by now: another origin, which nobody has allowed, so
 * that no request follows (docs/adr/0005). Where to is not told; at `https` it is a sign-in page.
 */
export const ledAway =
  (base: string) =>
  ({ redirected }: RawAnswer): ProblemSketch | null =>
    redirected && base.startsWith('http:') ? { code: 'moved' } : null;

/** What every read of one connection shares. */
export interface DataCenterSource {
  transport: Transport;
  place: TrackerPlace;
  cancelled: CancelledNames | undefined;
  signedIn: SignedInCheck;
  /** Categories by status id, asked for once. */
  categories(signal: AbortSignal): Promise<ReadonlyMap<string, StatusCategory>>;
  /** The fields that name a parent, asked for once. */
  parentFields(signal: AbortSignal): Promise<ParentFields>;
  /** Ids by key, as far as seen: an epic link says only a key. Keys are never given to another issue. */
  ids: Map<string, string>;
  posts: Posts;
}

/** Whether a POST gets through Jira's XSRF filter, and how much one request can carry therefore. */
export interface Posts {
  readonly allowed: boolean;
  /** Issues by id in one request. */
  readonly refs: number;
  /** Parents whose children are asked for in one request. */
  readonly parents: number;
  /** True when this error is the filter's and shorter requests are worth a try: from now on by GET. */
  refused(error: unknown): boolean;
}

/**
 * A batch fits into one page of an answer, and stays under the 1,024 clauses of a server with old settings.
 * By GET it must fit into an address: Tomcat takes 8 kB with all headers.
 */
export const createPosts = (): Posts => {
  let allowed = true;
  return {
    get allowed() {
      return allowed;
    },
    get refs() {
      return allowed ? 500 : 200;
    },
    get parents() {
      return allowed ? 250 : 80;
    },
    refused(error) {
      const first = allowed && isProblem(error, 'xsrf');
      if (first) allowed = false;
      return first;
    },
  };
};

/** The signed-in account; 401, `signed-out` or `unauthorised`, when there is none. */
export const myself = async (transport: Transport, signal: AbortSignal): Promise<Myself> => {
  const answer = await transport.send({ path: '/rest/api/2/myself', signal });
  return checked(transport, Myself, answer.body);
};

/** A list of the site's that seldom changes, read once; a failure is not kept. */
const remember = <T>(transport: Transport, name: string, item: z.ZodType<T>) => {
  let known: T[] | null = null;
  return async (signal: AbortSignal): Promise<T[]> => {
    if (known) return known;
    const answer = await transport.send({ path: `/rest/api/2/${name}`, signal });
    known = checked(transport, z.array(item), answer.body, name);
    return known;
  };
};

/** Every field the account can see. */
export const rememberFields = (transport: Transport) => remember(transport, 'field', Field);

/** Every status of the site. */
export const rememberStatuses = (transport: Transport) => remember(transport, 'status', JiraStatus);

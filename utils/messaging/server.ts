/** The answering side: sender checked, then parsed, then handled; docs/security.md says what each sender may ask. */
import type { Problem } from '#utils/problem.ts';
import { OWN_SCHEMAS } from './own-schemas.ts';
import type { PageRequests, TicketPlace } from './page-protocol.ts';
import { PAGE_SCHEMAS } from './page-schemas.ts';
import type { Answer, OwnRequests } from './protocol.ts';
import { type Frame, type Sender, type SenderFacts, senderOf } from './sender.ts';

type Reply<R, K extends keyof R> = R[K] extends { answer: infer A } ? A : never;
type Ask<R, K extends keyof R> = R[K] extends { ask: infer A } ? A : never;

/** What a handler of a content script's request is told besides the question. */
export interface PageContext {
  origin: string;
  frame: Frame;
}

/** What a handler of our own page's request is told; `frame` is null outside of tabs and in top frames. */
export interface OwnContext {
  frame: Frame | null;
}

type Handlers<R, C> = { [K in keyof R]: (ask: Ask<R, K>, context: C) => Promise<Reply<R, K>> };
export type PageHandlers = Handlers<PageRequests, PageContext>;
export type OwnHandlers = Handlers<OwnRequests, OwnContext>;

/** The ticket of a panel, and others that it was opened to link. */
export interface BoundPlace extends TicketPlace {
  linking?: string[] | undefined;
}

export interface ServerOptions {
  self: { id: string; url: string };
  /** Resolves when there is something to answer this request from; it may be what woke the background. */
  ready(request: string): Promise<unknown>;
  page: PageHandlers;
  own: OwnHandlers;
  /** The ticket that a panel's frame was bound to by its token, or null. */
  boundTo(frame: Frame): Promise<BoundPlace | null>;
  /** What a handler threw, as data for the asking page. */
  problemOf(error: unknown): Problem;
}

/** Thrown by nobody but the server: the sender may not ask this, or asked it in the wrong shape. */
export class Refused extends Error {
  override name = 'Refused';
}

/** What the panel on a ticket may ask once its token was accepted; connections and files are not its business. */
const PANEL_REQUESTS: ReadonlySet<string> = new Set<keyof OwnRequests>([
  'ticket',
  'document',
  'choose-team',
  'load-sample',
  'moment-over',
  'link',
  'linkable',
  'link-several',
  'unlink',
  'edit',
  'undo',
  'refresh',
  'refresh-stop',
  'panel-close',
]);

/**
 * A listener for `runtime.onMessage` that answers by `sendResponse` and returns true, which every browser
 * understands. What is no request of ours gets no answer at all, as if nobody listened.
 */
export const createListener = (options: ServerOptions) => {
  const answer = async (message: unknown, facts: SenderFacts): Promise<Answer<unknown>> => {
    try {
      return { ok: true, value: await handle(message, senderOf(facts, options.self), options) };
    } catch (error) {
      return { ok: false, problem: options.problemOf(error) };
    }
  };
  return (message: unknown, sender: SenderFacts, sendResponse: (answer: unknown) => void): boolean => {
    if (!isEnvelope(message)) return false;
    void answer(message, sender).then(sendResponse);
    return true;
  };
};

interface RawEnvelope {
  request: string;
  ask: unknown;
}

const isEnvelope = (message: unknown): message is RawEnvelope =>
  typeof message === 'object' &&
  message !== null &&
  'request' in message &&
  typeof message.request === 'string' &&
  'ask' in message;

const handle = async (message: unknown, sender: Sender, options: ServerOptions): Promise<unknown> => {
  if (!isEnvelope(message)) throw new Refused('not a request');
  const { request, ask } = message;
  if (sender.kind === 'page' && isIn(request, options.page)) {
    const asked = parse(PAGE_SCHEMAS, request, ask);
    await options.ready(request);
    return call(options.page, request, asked, sender);
  }
  if ((sender.kind === 'own' || sender.kind === 'own-frame') && isIn(request, options.own)) {
    const asked = parse(OWN_SCHEMAS, request, ask);
    const frame = sender.kind === 'own-frame' ? sender.frame : null;
    if (frame) await checkFrame(request, asked, frame, options);
    await options.ready(request);
    return call(options.own, request, asked, { frame });
  }
  throw new Refused(`${sender.kind} may not ask ${request.slice(0, 40)}`);
};

/** A framed page of ours may say its token, and after that ask what concerns its own ticket. */
const checkFrame = async (request: string, ask: unknown, frame: Frame, options: ServerOptions) => {
  if (request === 'panel-hello') return;
  const bound = PANEL_REQUESTS.has(request) ? await options.boundTo(frame) : null;
  if (!bound) throw new Refused(`an unbound frame may not ask ${request}`);
  const isOwn = ({ origin, key }: TicketPlace): boolean =>
    origin === bound.origin && (key === bound.key || bound.linking?.includes(key) === true);
  if (!placesIn(ask).every(isOwn)) {
    throw new Refused(`the panel may not ask for another ticket`);
  }
};

const placesIn = (ask: unknown): TicketPlace[] => {
  if (typeof ask !== 'object' || ask === null) return [];
  return [
    ...('place' in ask ? [ask.place as TicketPlace] : []),
    ...('places' in ask ? (ask.places as TicketPlace[]) : []),
  ];
};

const isIn = <R extends object>(name: string, map: R): name is Extract<keyof R, string> =>
  Object.hasOwn(map, name);

const parse = <K extends string>(
  schemas: Record<K, { safeParse(value: unknown): { success: boolean; data?: unknown; error?: Error } }>,
  request: K,
  ask: unknown,
): unknown => {
  const parsed = schemas[request].safeParse(ask);
  if (!parsed.success) throw new Refused(`${request} in the wrong shape`);
  return parsed.data;
};

/** The one place where request, question and handler are known to belong together but the types are not. */
const call = <R extends PageHandlers | OwnHandlers>(
  handlers: R,
  request: keyof R,
  ask: unknown,
  context: PageContext | OwnContext,
): Promise<unknown> =>
  (handlers[request] as (ask: unknown, context: unknown) => Promise<unknown>)(ask, context);

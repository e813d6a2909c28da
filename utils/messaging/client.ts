/**
 * The asking side of the protocol, for our own pages and for content scripts. A worker that is just being
 * stopped loses the question; both browsers say so in their own words, and asking again wakes a new one.
 */
import { browser } from 'wxt/browser';
import type { PageRequests } from './page-protocol.ts';
import type { Answer, Envelope, OwnRequests } from './protocol.ts';

type Ask<R, K extends keyof R> = R[K] extends { ask: infer A } ? A : never;
type Reply<R, K extends keyof R> = R[K] extends { answer: infer A } ? A : never;
export type Client<R> = <K extends keyof R>(request: K, ask: Ask<R, K>) => Promise<Answer<Reply<R, K>>>;

const LOST = /receiving end|(channel|port) closed|context.*gone/i;
/** Milliseconds before the first, second … repetition; a worker starts within a tenth of a second. */
const WAITS = [100, 400, 1500];

const send = async (message: unknown, attempt = 0): Promise<unknown> => {
  try {
    return await browser.runtime.sendMessage(message);
  } catch (error) {
    const wait = WAITS[attempt];
    if (wait === undefined || !LOST.test(String(error))) throw error;
    await new Promise((resolve) => setTimeout(resolve, wait));
    return send(message, attempt + 1);
  }
};

const isAnswer = (value: unknown): value is Answer<never> =>
  typeof value === 'object' && value !== null && 'ok' in value;

const client =
  <R>(): Client<R> =>
  async (request, ask) => {
    const message: Envelope<R> = { request, ask };
    const answer = await send(message);
    if (isAnswer(answer)) return answer;
    throw new Error(`No answer to ${String(request)}`);
  };

/** Asks as one of our own pages. Rejects only when the extension itself is gone (updated, removed). */
export const askBackground: Client<OwnRequests> = client<OwnRequests>();

/** Asks as a content script, for its own origin alone. */
export const askAsPage: Client<PageRequests> = client<PageRequests>();

/** A simulator of Linear that runs through a file of tests, filled with a quarter, on a clock that they may turn. */
import { afterAll, afterEach, beforeAll } from 'vitest';
import { makeQuarter } from '../quarter/make-quarter.ts';
import { ask } from './ask.ts';
import { type LinearSimulator, startLinear } from './linear.ts';

export const quarter = makeQuarter({ seed: 7, today: '2026-11-22' });
/** The quarter's issues that are in Linear. */
export const mine = quarter.issues.filter(({ tracker }) => tracker === 'linear');
const [one] = mine;
if (!one) throw new Error('The quarter has no Linear issues.');
export const first = one;

/** Milliseconds since 1970. */
export const clock = { now: Date.parse('2026-11-22T09:00:00.000Z') };

export let linear: LinearSimulator;
beforeAll(async () => {
  linear = await startLinear({ quarter, clock: () => clock.now });
});
afterEach(() => linear.clearFaults());
afterAll(() => linear.close());

const CREATE =
  'mutation Mark($input: AttachmentCreateInput!) { attachmentCreate(input: $input) { success attachment { id url title metadata issue { identifier } } } }';

/** Asks for an attachment on an issue; with another key than the usual one where it is given. */
export const attach = (
  issueId: string,
  url: string,
  more: Record<string, unknown> = {},
  authorization?: string,
) =>
  ask(linear, CREATE, {
    variables: { input: { issueId, url, title: 'Key result', ...more } },
    ...(authorization ? { authorization } : {}),
  });

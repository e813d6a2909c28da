import type { OwnHandlers } from '#utils/messaging/server.ts';
import type { Connections } from './connections.ts';
import { BackgroundProblem, problem } from './problems.ts';

interface Options {
  connections: Connections;
  now: () => number;
}

/** Nobody waits longer for a list; milliseconds. */
const PATIENCE = 60_000;

/** What a tracker has that can become objectives; only our own full pages may ask. */
export const outlineHandlers = ({ connections, now }: Options) => {
  const trackerOf = (id: string) => {
    const connection = connections.find(id);
    if (!connection) throw new BackgroundProblem(problem('not-found', now()));
    return connections.tracker(connection);
  };
  return {
    'outline-kinds': async ({ connection }) =>
      (await (await trackerOf(connection)).outlineKinds?.(AbortSignal.timeout(PATIENCE))) ?? [],
    outlines: async ({ connection, kind, after }) => {
      const tracker = await trackerOf(connection);
      const nothing = { found: [], after: null, cut: false };
      return (await tracker.outlines?.(kind, after, AbortSignal.timeout(PATIENCE))) ?? nothing;
    },
  } satisfies Partial<OwnHandlers>;
};

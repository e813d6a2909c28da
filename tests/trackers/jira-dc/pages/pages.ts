import type { Incoming, Outgoing } from '../../http/serve.ts';
import type { World } from '../../jira/state/world.ts';
import type { Gate } from '../gate.ts';

export interface Pages {
  /** `path` is below the context path. */
  answer(path: string, request: Incoming): Outgoing;
}

export const pages = (_world: World, _gate: Gate, _contextPath: string): Pages => ({
  answer: () => ({ status: 404, body: 'Not Found' }),
});

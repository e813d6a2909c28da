import type { Outgoing } from '../../http/serve.ts';
import type { World } from '../world/model.ts';

export const page = (_world: World, _url: URL): Outgoing => ({ status: 404, body: 'Not found' });

import { registryOf, TRACKERS } from '#integrations/registry.ts';
import { backgroundOf } from '../hostile-host/surfaces/background-of.ts';
import { toyEntry } from './toy/entry.ts';

const registry = registryOf([...TRACKERS, toyEntry]);
backgroundOf((origin) => registry.forOrigin(origin) ?? toyEntry);

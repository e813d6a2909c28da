import { registryOf, TRACKERS } from '#integrations/registry.ts';
import { guestOf } from '../hostile-host/surfaces/guest-of.ts';
import { toyEntry } from './toy/entry.ts';

guestOf(registryOf([...TRACKERS, toyEntry]).sites);

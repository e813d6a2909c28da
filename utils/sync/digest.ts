import type { Json } from '#utils/workspace/change.ts';
import { canonicalJson } from './canonical.ts';
import { split } from './codec.ts';
import { checksum } from './hash.ts';
import type { State } from './state.ts';

/** Of one encoded bucket or any JSON: tells accidental change, 16 hex digits. */
export const digestJson = (value: Json): string => checksum(canonicalJson(value));

/** Equal on two replicas exactly when they hold the same, losing values included. */
export const digest = (state: State): string => digestJson(split(state));

import type { Json } from '#utils/workspace/change.ts';
import type { Bucket, State } from './state.ts';

export interface Damage {
  /** Record key, or `''` for the bucket as a whole. */
  record: string;
  why: string;
}
/** Plain JSON of one bucket, canonical: equal content, equal text. */
export declare const encodeBucket: (bucket: Bucket) => Json;
export declare const decodeBucket: (raw: unknown) => { bucket: Bucket; damage: Damage[] };
export declare const split: (state: State) => Json[];
export declare const assemble: (raw: readonly unknown[]) => { state: State; damage: Damage[] };

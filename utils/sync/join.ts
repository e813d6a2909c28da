import type { State } from './state.ts';

/** Merge; commutative, associative, idempotent. Returns `a` itself when `b` adds nothing. */
export declare const join: (a: State, b: State) => State;
/** Whether `a` already holds all of `b`. */
export declare const covers: (a: State, b: State) => boolean;

import { isStamp, makeStamp, NEVER, type Stamp, stampAfter, timeOf } from './stamp.ts';

/** A hybrid logical clock: wall time where it moves on, a counter where it does not. */
export interface Clock {
  readonly replica: string;
  /** A stamp later than every one ticked, and later than `over`, the stamp of what is overwritten. */
  tick(over?: Stamp): Stamp;
  /** Learns of a stamp read; one further ahead than a minute does not move the clock. */
  observe(stamp: Stamp): void;
}

/** How far another clock may pull ours along. */
const FAR_AHEAD = 60_000;

/** `now` in milliseconds; `replica` of letters, digits, `_` and `-`, at most 40. Throws on another name. */
export const createClock = ({ replica, now }: { replica: string; now: () => number }): Clock => {
  if (!isStamp(makeStamp(0, 0, replica))) throw new RangeError(`not a replica id: ${replica}`);
  let last = NEVER;
  const observe = (stamp: Stamp): void => {
    if (stamp > last && timeOf(stamp) <= now() + FAR_AHEAD) last = stamp;
  };
  const tick = (over: Stamp = NEVER): Stamp => {
    const wall = makeStamp(now(), 0, replica);
    const own = wall > last ? wall : stampAfter(last, replica);
    if (own > over) {
      last = own;
      return own;
    }
    // What is overwritten lies ahead of us: exceed that one, without running ahead for good.
    const beyond = stampAfter(over, replica);
    observe(beyond);
    return beyond;
  };
  return { replica, tick, observe };
};

import type { Stamp } from './stamp.ts';

export interface Clock {
  readonly replica: string;
  /** A stamp later than every one ticked, and later than `over`, the stamp of what is overwritten. */
  tick(over?: Stamp): Stamp;
  /** Learns of a stamp read; one far ahead moves the clock no further than a minute. */
  observe(stamp: Stamp): void;
}

export declare const createClock: (options: { replica: string; now: () => number }) => Clock;

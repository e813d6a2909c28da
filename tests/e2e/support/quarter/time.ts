/** Weeks that pass in a moment: the machine's clock stays, and what the trackers, the worker and our pages read moves on. */
import type { Browser } from '../browser.ts';

const DAY = 86_400_000;

export interface Time {
  /** Milliseconds since the epoch, in the story. */
  now(): number;
  /** The calendar day, UTC. */
  day(): string;
  /** From now on it is so many days later. Pages that stand open are to be opened again. */
  pass(browser: Browser, days: number): Promise<void>;
}

export const storyTime = (): Time => {
  let ahead = 0;
  const now = () => Date.now() + ahead;
  return {
    now,
    day: () => new Date(now()).toISOString().slice(0, 10),
    pass: async ({ context }, days) => {
      ahead += days * DAY;
      await context.addInitScript(shiftClock, ahead);
      for (const worker of context.serviceWorkers()) await worker.evaluate(shiftClock, ahead);
    },
  };
};

/** Runs where the clock is to differ: in the worker, and in each page before its own scripts. */
const shiftClock = (ahead: number): void => {
  const scope = globalThis as { RealDate?: DateConstructor };
  const Real = scope.RealDate ?? Date;
  scope.RealDate = Real;
  class Shifted extends Real {
    constructor(...given: [] | [number]) {
      if (given.length === 0) super(Real.now() + ahead);
      else super(...given);
    }
    static override now(): number {
      return Real.now() + ahead;
    }
  }
  globalThis.Date = Shifted as DateConstructor;
};

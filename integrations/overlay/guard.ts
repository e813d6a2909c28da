/** Failure means no overlay, never an exception in the page. */

/** How many failures are forgiven before the overlay leaves; a host in the middle of a change may cause one. */
const FORGIVEN = 3;

export interface Guard {
  /** Runs `work`; what it throws is counted, logged once and swallowed. */
  run(work: () => void): void;
  /** The same for a promise that nobody awaits. */
  watch(work: Promise<unknown>): void;
}

/** `leave` is called once, after the last forgivable failure. */
export const createGuard = (leave: () => void): Guard => {
  let failures = 0;
  const fail = (error: unknown): void => {
    failures += 1;
    // biome-ignore lint/suspicious/noConsole: once a page and at debug level, which is off by default.
    if (failures === 1) console.debug('[Throughline]', error);
    if (failures === FORGIVEN + 1) leave();
  };
  return {
    run: (work) => {
      try {
        work();
      } catch (error) {
        fail(error);
      }
    },
    watch: (work) => {
      work.catch(fail);
    },
  };
};

/** A page may never come to rest, and Safari cannot tell; milliseconds. */
export const LONGEST = 500;

export const pause = (time: number) => new Promise<unknown>((done) => setTimeout(done, time));

/** Settled when the page has nothing better to do: what wakes the background waits for that, being as much work again. */
export const atRest = (): Promise<unknown> => {
  const idle = new Promise<unknown>((done) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(done);
  });
  return Promise.race([idle, pause(LONGEST)]);
};

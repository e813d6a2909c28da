/** A page may never come to rest, and Safari cannot tell; milliseconds. */
export const LONGEST = 500;

export const pause = (time: number) => new Promise<unknown>((done) => setTimeout(done, time));

/** Settled when the page has nothing better to do: what its first picture can do without waits for that. */
export const atRest = (): Promise<unknown> => {
  const idle = new Promise<unknown>((done) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(done);
  });
  return Promise.race([idle, pause(LONGEST)]);
};

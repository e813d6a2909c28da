/** Asks again until it holds: for what the driver has no waiting of its own, such as a closed shadow root. */
export const waitUntil = async <T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
  seconds = 15,
): Promise<T> => {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > until) throw new Error(`Waited ${seconds} s until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

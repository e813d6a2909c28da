/** Runs tasks one after the other: reading, changing and writing back is not atomic in any browser store. */
export const serial = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(task: () => Promise<T>): Promise<T> => {
    const run = last.then(task, task);
    last = run.catch(() => undefined);
    return run;
  };
};

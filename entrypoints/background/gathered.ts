/**
 * Runs a task soon after it was asked for, and not again within `pause` milliseconds however often it is
 * asked for meanwhile: the last request is always followed by a run.
 */
export const gathered = (task: () => void, pause: number): (() => void) => {
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const run = () => {
    timer = null;
    last = Date.now();
    task();
  };
  return () => {
    if (timer === null) timer = setTimeout(run, Math.max(0, last + pause - Date.now()));
  };
};

import { serial } from '#utils/serial.ts';

const inTurn = new Map<string, ReturnType<typeof serial>>();

/**
 * Runs `work` while nothing else holds `name`: by a Web Lock, which also holds across two backgrounds of one
 * profile (an update, a second window of an old one); in turn within this one where there are no locks.
 */
export const withLock = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  if (locks !== undefined) return await locks.request(name, work);
  const turn = inTurn.get(name) ?? serial();
  inTurn.set(name, turn);
  return await turn(work);
};

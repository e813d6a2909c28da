import { isProblem } from '../http/errors.ts';

export const SEEN_LATELY_MS = 60_000;
/** After an answer with less in it than was asked for: an anonymous reader gets just that. */
export const SEEN_JUST_NOW_MS = 5_000;

/** Makes sure that somebody is signed in, unless that was seen within the last `maxAgeMs`. */
export type SignedInCheck = (signal: AbortSignal, maxAgeMs: number) => Promise<void>;

/**
 * Without a session many of Jira's reads answer 200 and hold nothing, or only what is public (tracker APIs
 * §1.5 and §2, 2026-11): taken at its word, such an answer would say that the tickets were deleted. `whoami`
 * throws when nobody is signed in.
 */
export const signedInCheck = (
  whoami: (signal: AbortSignal) => Promise<unknown>,
  now: () => number,
): SignedInCheck => {
  let seen = Number.NEGATIVE_INFINITY;
  return async (signal, maxAgeMs) => {
    if (now() - seen < maxAgeMs) return;
    await whoami(signal);
    seen = now();
  };
};

/**
 * What was read; null where Jira has no such thing. To a reader without a session many things are not found, so
 * that is believed only of somebody who is signed in.
 */
export const foundOrNull = async <T>(
  signedIn: SignedInCheck,
  signal: AbortSignal,
  read: () => Promise<T>,
): Promise<T | null> => {
  try {
    return await read();
  } catch (error) {
    if (!isProblem(error, 'not-found')) throw error;
    await signedIn(signal, SEEN_JUST_NOW_MS);
    return null;
  }
};

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

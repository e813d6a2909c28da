import type { Answer } from '#utils/messaging/protocol.ts';

/** What comes of asking the background. */
export type Asked<T> = Promise<Answer<T>>;

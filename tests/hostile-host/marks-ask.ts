import type { MarksAsk } from '#utils/messaging/page-protocol.ts';

/** Of all that a content script may ask, the question about marks. */
export const isMarksAsk = (ask: object): ask is MarksAsk => 'keys' in ask && Array.isArray(ask.keys);

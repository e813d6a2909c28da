/** Which tickets of the bench serve a key result, and which; small enough for a content script. */

export const KEY_RESULTS = 25;

/** Two of three tickets serve one. */
export const serves = (n: number): boolean => n % 3 !== 0;

const NAMES = ['p99 checkout latency', 'Failed payouts', 'Incidents a week', 'Refund time', 'Open defects'];

/** The short name of a ticket's key result. */
export const nameOf = (n: number): string => `${NAMES[n % NAMES.length]} ${(n % KEY_RESULTS) + 1}`;

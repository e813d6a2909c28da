/** Words that stand in an address in the place of a record's id, each on its own screen. */

/** Objectives: the field for a new one is open. */
export const NEW_OBJECTIVE = 'new';
/** This week: the meeting's end. */
export const SUMMARY = 'summary';
/** Work: coverage, rather than what is linked. */
export const COVERAGE = 'coverage';
/** Review: the question before a cycle is closed stands. */
export const CLOSE_CYCLE = 'close';

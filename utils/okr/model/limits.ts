/**
 * How many characters each text of a team's document holds. The schemas refuse more, so fields take no more and what
 * comes from elsewhere is cut to fit.
 */
export const LONGEST = {
  /** Of an objective, a key result and a KPI. */
  title: 300,
  /** For marks on cards. */
  shortName: 60,
  stepName: 200,
  unit: 30,
  /** What a learning goal asks. */
  question: 500,
  teamName: 120,
  cycleName: 60,
  /** Whole paragraphs: why, notes, the way back, lessons. */
  prose: 4000,
  /** Why a goal was changed. */
  goalReason: 1000,
  /** A sentence or two: why a score differs, what was settled. */
  remark: 2000,
  /** A rule in the tracker's own language. */
  query: 4000,
} as const;

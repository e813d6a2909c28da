/** A bar's geometry. Fractions are raw (below 0 and above 1 happen); the painter clamps. */
export type Bar =
  | { kind: 'progress'; progress: number | null; expected: number | null }
  /** A band of `from..to` on a track 0..1, the value at `at`; for goals to maintain. */
  | { kind: 'band'; from: number; to: number; at: number | null };

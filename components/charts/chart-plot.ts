/** The picture that a key result's chart is drawn in, in its own units. */

export const WIDTH = 348;
export const HEIGHT = 148;
/** The plot leaves room on the right for the target's number and below for the months. */
export const PLOT = { left: 0, right: 312, top: 18, bottom: 123, axis: 128.5 } as const;
/** Between the plot and the numbers on its right. */
export const GAP = 6;
/** At 11 px, the widest of the faces we ask for. */
const LETTER = 6;

export type Point = [x: number, y: number];

/** Where the plot ends so that the longest of the numbers on its right stays inside the picture. */
export const plotEnd = (labels: readonly string[]): number =>
  Math.min(PLOT.right, WIDTH - GAP - LETTER * Math.max(0, ...labels.map(({ length }) => length)));

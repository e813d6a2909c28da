/** What befalls a guest, in this order. */
export const HAZARDS = [
  're-render',
  'replaced cards and rows',
  'everything replaced',
  'reorder',
  'virtualised scroll',
  'virtualised scroll with rows used again',
  'back and forward',
  'removal of foreign nodes',
  'attributes rewritten',
  'contain: strict',
  'zoom of 200 %',
  'right to left',
  'Russian',
  'Japanese',
  'all at an end',
  'a lens',
  'a lens: re-render, other cards and rows, another order',
  'a lens on one key result',
  'a lens: virtualised scroll with rows used again',
  'a lens: back and forward',
  'a lens: removal of foreign nodes',
  'no lens any more',
] as const;

export type HazardName = (typeof HAZARDS)[number];

/** The real browsers in which every page goes through all of them. */
export const BROWSERS = ['Chromium', 'Firefox'] as const;

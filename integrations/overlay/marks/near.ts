import type { Surface } from '../../site.ts';

/** Up to this many, all are near: asking is cheaper than measuring. */
const FEW = 500;
/** So many in three screens are nothing that one could read. */
const MOST = 1000;

export interface Near {
  surfaces: Surface[];
  /** There are more than could be taken: scrolling brings others near. */
  some: boolean;
}

/** Cards and rows in view or less than a screen away from it. Measures only when there are many. */
export const nearOnes = (all: Iterable<Surface>, window: Window): Near => {
  const surfaces = [...all].filter(({ kind }) => kind !== 'strip');
  if (surfaces.length <= FEW) return { surfaces, some: false };
  const { innerWidth, innerHeight } = window;
  const isNear = ({ anchor }: Surface): boolean => {
    const { top, bottom, left, right } = Element.prototype.getBoundingClientRect.call(anchor);
    return top < 2 * innerHeight && bottom > -innerHeight && left < 2 * innerWidth && right > -innerWidth;
  };
  return { surfaces: surfaces.filter(isNear).slice(0, MOST), some: true };
};

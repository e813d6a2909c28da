import { all } from '../../page-dom.ts';
import type { Surface } from '../../site.ts';

/** Elements of a card or row that are looked at for a mark, at most. */
const LOOKED_AT = 200;

export interface Zone {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/**
 * Where a card's or row's mark is on the screen. A generated box has no rectangle of its own: it ends its
 * element, or is laid over the element's end. Null when no mark is to be seen.
 */
export const zoneOf = ({ anchor, container = anchor }: Surface): Zone | null => {
  const window = anchor.ownerDocument.defaultView;
  for (const element of all(container, '*').slice(0, LOOKED_AT)) {
    const after = window?.getComputedStyle(element, '::after');
    if (!after?.getPropertyValue('--tone')) continue;
    const { top, bottom, left, right } = Element.prototype.getBoundingClientRect.call(element);
    if (right - left === 0) continue;
    if (after.position !== 'absolute') return { top, bottom, left, right };
    const width = Number.parseFloat(after.width) + Number.parseFloat(after.paddingInlineStart) || 0;
    const offset = Number.parseFloat(after.right) || 0;
    const end = right - offset;
    return { top, bottom, left: Math.max(left, end - width), right: end };
  }
  return null;
};

export const isIn = ({ top, bottom, left, right }: Zone, x: number, y: number, slack: number): boolean =>
  x >= left - slack && x <= right + slack && y >= top - slack && y <= bottom + slack;

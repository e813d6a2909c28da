import type { Kit } from '../../selector.ts';
import { cssString } from './css-text.ts';

/** Of more projects than this, asking costs a page as much as a look at it. */
const MOST = 40;
export const ANYTHING = '*';
const NOTHING = ':not(*)';

/** What the keys of a ticket's project begin with, such as `PAY-`; empty where a key has no such part. */
export const beginningOf = (key: string): string => key.slice(0, key.lastIndexOf('-') + 1);

/**
 * What a page has where one of these keys may stand on a card or row, as one selector: links and the attributes
 * by which boxes name their tickets, in capitals as marks compare them. A page without it is not looked at.
 * No kit: no tracker is connected there.
 */
export const bearersOf = (beginnings: ReadonlySet<string>, kit: Kit | null): string => {
  if (!kit || beginnings.size === 0) return NOTHING;
  if (beginnings.size > MOST || beginnings.has('')) return ANYTHING;
  const attributes = new Set(['href', ...kit.boxes.flatMap(({ own }) => own?.attributes ?? [])]);
  return [...attributes]
    .flatMap((name) => [...beginnings].map((text) => `[${name}*=${cssString(text)}]`))
    .join();
};

import type { Box, Kit } from '../../selector.ts';
import { addressList } from './address-list.ts';
import { cssString, isPlainKey } from './css-text.ts';

/**
 * How much of a dimmed card or row is left. Titles keep 4.6 : 1 this way in Jira's light inks (#172B4D and
 * #292A2E on white) and 5.0 : 1 in its dark one (#CECFD2 on #242528), by calculation; in its older dark one
 * (#B6C2CF on #22272B) 4.4 : 1, and smaller grey text falls lower while it is dim. Pointer and focus bring all of
 * it back.
 */
const LEFT = 0.65;

export interface LensRules {
  /** The page's: the same key at another site is another ticket. */
  origin: string;
  /** Where the page's tickets stand, so that no rule is for another place; empty: anywhere. */
  surfaces: readonly string[];
  /** Tickets to be lit; the rest of a page's cards and rows is dim. */
  lit: readonly string[];
  /** Tickets that an earlier sheet may have lit. */
  dim: readonly string[];
  /** The first sheet of a page also dims what no ticket is named for. */
  first: boolean;
}

/**
 * The rules of a lens, to be inserted at user origin beside the marks: cards and rows as the layout's own kit
 * knows them. One rule dims all, the next lights those of some tickets. None of them has any specificity, so a
 * later sheet wins over an earlier one. Where a box names its ticket itself, nothing in it is looked at.
 */
export const lensText = (all: Kit, address: string, rules: LensRules): string => {
  const kit = { ...all, boxes: all.boxes.filter((box) => isHere(box, rules.surfaces)) };
  if (kit.boxes.length === 0) return '';
  const { origin, first } = rules;
  const named = (keys: readonly string[]) => namedBoxes(kit, address, origin, keys.filter(isPlainKey));
  return [
    ...(first ? [opacity(boxes(kit), LEFT), opacity(whole(kit), 1)] : []),
    opacity(named(rules.dim), LEFT),
    opacity(named(rules.lit), 1),
  ].join('');
};

/** What has no surface of its own may stand on any; a bare key is a part of its card or row. */
const isHere = ({ surface, name }: Box, surfaces: readonly string[]): boolean =>
  !name.startsWith('bare ') && (surface === null || surfaces.length === 0 || surfaces.includes(surface));

const opacity = (selector: string, value: number): string =>
  selector === '' ? '' : `${selector}{opacity:${value}!important}\n`;

const boxes = (kit: Kit): string => carrying(kit, kit.boxes.map(({ css }) => css).join());

/** Most elements of a page carry nothing that a box has, and are done with at once. */
const carrying = ({ carry }: Kit, css: string): string =>
  carry === undefined ? `:where(${css})` : `:where(${carry}):where(${css})`;

/** What is pointed at, and a box in a box, which fades with it; these win over any sheet's other rules. */
const whole = (kit: Kit): string => {
  const any = boxes(kit);
  return `${any}:is(:hover,:focus-within),${any} ${any}:not(_)`;
};

const namedBoxes = (kit: Kit, address: string, origin: string, keys: readonly string[]): string =>
  keys.length === 0
    ? ''
    : carrying(kit, kit.boxes.flatMap((box) => naming(box, address, origin, keys)).join());

/** Selectors of this box for these tickets: by what it says of itself, and where it says nothing by its links. */
const naming = (box: Box, address: string, origin: string, keys: readonly string[]): string[] => {
  const { css, own, surely, links } = box;
  const here = `:not([href*="://"]:not([href^=${cssString(`${origin}/`)}]))`;
  const to = box.address ?? address;
  const link = `:is(${(surely ? [surely] : links).map((one) => one.css).join()})${here}`;
  const byLink = addressList(to, keys, (test) => orIn(link + test), orIn);
  if (!own) return [`:is(${css})${byLink}`];
  const { attributes, after } = own;
  const said = attributes.map((name) =>
    addressList(`[${name}${after === '' ? '' : '$'}="${after}{key}"]`, keys),
  );
  const silent = attributes.map((name) => `[${name}]`).join();
  return [`:is(${css}):is(${said.join()})`, `:is(${css}):not(${silent})${byLink}`];
};

const orIn = (selector: string): string => `:is(${selector},:has(${selector}))`;

import type { Status } from '#utils/okr/view.ts';
import type { MarkSpot, MarkSpots, Placing } from '../../mark-spots.ts';
import { addressList } from './address-list.ts';
import { cssString, isPlainKey } from './css-text.ts';
import { directionOf, type MarkLook, markName, markSpoken } from './look.ts';

/** `contrast`: forced colours, in which the reader's own palette is used. */
export type Theme = 'light' | 'dark' | 'contrast';

/** Tickets that show the same mark. */
export interface MarkGroup {
  look: MarkLook;
  keys: readonly string[];
}

/** Values of the token file of our own pages. */
const INK: Record<Theme, string> = { light: '#52525b', dark: '#a9a9b2', contrast: 'CanvasText' };
const TONES: Record<Exclude<Theme, 'contrast'>, Record<Status, string>> = {
  light: { 'on-track': '#18794e', 'at-risk': '#8a5a00', 'off-track': '#b42318', pending: '#62626b' },
  dark: { 'on-track': '#5bd69a', 'at-risk': '#ffca57', 'off-track': '#ff9592', pending: '#a9a9b2' },
};

const FONT = 'ui-sans-serif,system-ui,-apple-system,"Segoe UI",Inter,"Helvetica Neue",Arial,sans-serif';

/**
 * Status by shape, 8 px: circle, triangle, diamond, ring. Painted as gradients, so that no image is asked for
 * (a page's policy may forbid it) and no font decides what it looks like. Soft stops are the anti-aliasing.
 */
const SHAPES: Record<Status, string> = {
  'on-track': image('radial-gradient(circle,var(--tone) 3.5px,#0000 4px)'),
  'at-risk': image('conic-gradient(from 149deg at 50% 0,#0000,var(--tone) 2deg 60deg,#0000 62deg)'),
  'off-track':
    'background-image:conic-gradient(from 134deg at 50% 0,#0000,var(--tone) 2deg 90deg,#0000 92deg),conic-gradient(from 314deg at 50% 100%,#0000,var(--tone) 2deg 90deg,#0000 92deg);background-size:8px 4px;background-position-y:calc(50% - 2px),calc(50% + 2px)',
  pending: image('radial-gradient(circle,#0000 2.1px,var(--tone) 2.6px 3.5px,#0000 4px)'),
};

function image(gradient: string): string {
  return `background-image:${gradient};background-size:8px 8px;background-position-y:50%`;
}

/**
 * What a host may say of generated content there, or hand down to it. Each by its name: `all: initial` means
 * four hundred properties a mark, and is a third of a mark's cost (docs/adr/0004).
 */
const RESET =
  'float:none;z-index:auto;order:0;align-self:auto;block-size:auto;min-block-size:0;max-block-size:none;border:0;border-radius:0;outline:0;background-color:#0000;box-shadow:none;opacity:1;transform:none;translate:none;rotate:none;scale:none;filter:none;clip-path:none;mask:none;animation:none;transition:none;letter-spacing:normal;word-spacing:normal;text-transform:none;text-decoration:none;text-indent:0;text-shadow:none;-webkit-text-fill-color:currentcolor;writing-mode:horizontal-tb;unicode-bidi:normal';

const BOX = `${RESET};display:block;box-sizing:border-box;visibility:inherit;pointer-events:inherit;cursor:inherit;user-select:none;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;font:400 11px/14px ${FONT};font-variant-numeric:tabular-nums;text-align:start;padding:0;padding-inline-start:12px;background-repeat:no-repeat`;

/** A text that has less room is cut earlier; nothing before or behind it moves. */
const ROOM = 'position:relative;box-sizing:border-box;padding-inline-end:min(156px,45%)';

/** What the host's own element needs so that a mark fits into it; `corner` needs nothing. */
const ELEMENT: Record<Placing, string> = {
  behind:
    'display:inline-flex;align-items:center;box-sizing:border-box;max-inline-size:100%;min-inline-size:0;white-space:nowrap',
  line: 'display:flex;align-items:center;min-inline-size:0;white-space:nowrap',
  end: ROOM,
  text: `${ROOM};display:block;overflow:hidden;text-overflow:ellipsis;white-space:nowrap`,
  corner: '',
};

/** Negative margins take the box out of its line's height, so that no row grows. */
const IN_LINE =
  'position:static;inset:auto;flex:0 1 auto;inline-size:auto;min-inline-size:8px;max-inline-size:156px;margin:-4px 6px';

/** In the corner of what the host positions, whatever a host may have said of size and distance. */
const LAID_OVER = 'position:absolute;min-inline-size:0;margin:0;inset:auto';
const AT_END = `${LAID_OVER};top:calc(50% - 7px);right:0;inline-size:min(148px,42%);max-inline-size:none`;

const PLACE: Record<Placing, string> = {
  behind: IN_LINE,
  line: IN_LINE,
  end: AT_END,
  text: AT_END,
  corner: `${LAID_OVER};bottom:8px;right:44px;inline-size:auto;max-inline-size:45%`,
};

const PLACE_RTL: Partial<Record<Placing, string>> = {
  end: 'right:auto;left:0',
  text: 'right:auto;left:0',
  corner: 'right:auto;left:44px',
};

/** Of declarations that are ours and hold no string with a semicolon. */
const important = (declarations: string): string =>
  declarations
    .split(';')
    .map((one) => `${one}!important`)
    .join(';');

const toneOf = (theme: Theme, status: Status): string =>
  theme === 'contrast' ? 'CanvasText;forced-color-adjust:none' : TONES[theme][status];

/**
 * The sheet that shows these marks, to be inserted at user origin: important declarations there win over
 * whatever the page says. Rules of a later sheet replace those of an earlier one for the same ticket. `origin`
 * is the page's: the same key at another site is another ticket. `surfaces` empty: rules for all of them.
 */
export const sheetText = (
  marks: MarkSpots,
  groups: readonly MarkGroup[],
  { theme, origin, surfaces }: { theme: Theme; origin: string; surfaces: readonly string[] },
): string => {
  const plain = groups
    .map(({ look, keys }) => ({ look, keys: keys.filter(isPlainKey) }))
    .filter(({ keys }) => keys.length > 0);
  const all = plain.flatMap(({ keys }) => keys);
  const kinds = kindsOf(marks, origin, surfaces);
  if (all.length === 0 || kinds.length === 0) return '';
  return [
    ...kinds.flatMap((kind) => placeRules(kind, all)),
    ...plain.map(({ look, keys }) =>
      lookRule(
        kinds.map(({ selector }) => selector(keys)),
        look,
        theme,
      ),
    ),
  ].join('\n');
};

/** Spots that one rule can serve. */
interface Kind {
  placing: Placing;
  /** The selector for some tickets. */
  selector(keys: readonly string[]): string;
}

const kindsOf = ({ address, spots }: MarkSpots, origin: string, surfaces: readonly string[]): Kind[] => {
  const here = spots.filter(({ on }) => surfaces.length === 0 || on.some((name) => surfaces.includes(name)));
  const kinds = Map.groupBy(here, (spot) =>
    [spot.placing, spot.inside, spot.address, spot.tag, spot.holds].join('|'),
  );
  return [...kinds.values()].flatMap((of) => (of[0] ? [kindOf(of[0], of, address, origin)] : []));
};

/**
 * The tag first: a browser files rules by it, and what is no link is never asked for its address. Then what
 * the few spots have in common; the many addresses only where those match.
 */
const kindOf = (first: MarkSpot, of: readonly MarkSpot[], links: string, origin: string): Kind => {
  const { placing, tag = 'a', holds, inside, address = links } = first;
  const here = `:not([href*="://"]:not([href^=${cssString(`${origin}/`)}]))`;
  const spots = `${tag}:is(${of.map(({ css }) => css).join()})`;
  return {
    placing,
    selector: (keys) => {
      const named = here + addressList(address, keys);
      const element = holds ? `${spots}:has(${holds.map((way) => way + named).join()})` : spots + named;
      return inside === undefined ? element : `${element} ${inside}`;
    },
  };
};

/** Everything that shows a mark for one of these tickets, as one selector. */
export const markedElements = (
  marks: MarkSpots,
  keys: readonly string[],
  { origin, surfaces }: { origin: string; surfaces: readonly string[] },
): string =>
  kindsOf(marks, origin, surfaces)
    .map(({ selector }) => selector(keys.filter(isPlainKey)))
    .join();

const placeRules = ({ placing, selector }: Kind, keys: readonly string[]): string[] => {
  const one = selector(keys);
  const rtl = PLACE_RTL[placing];
  return [
    ...(ELEMENT[placing] ? [`${one}{${important(ELEMENT[placing])}}`] : []),
    `${one}::after{${important(`${BOX};${PLACE[placing]}`)}}`,
    ...(rtl ? [`${one}:dir(rtl)::after{${important(rtl)}}`] : []),
  ];
};

const lookRule = (selectors: readonly string[], look: MarkLook, theme: Theme): string => {
  const name = markName(look);
  const side = directionOf(name);
  const own = important(
    [
      `--tone:${toneOf(theme, look.status)};color:${INK[theme]};direction:${side}`,
      `${SHAPES[look.status]};background-position-x:${side === 'rtl' ? '100%' : '0'}`,
    ].join(';'),
  );
  const words = `${cssString(name)} / ${cssString(markSpoken(look.spoken))}`;
  return `${selectors.map((one) => `${one}::after`).join()}{${own};content:${words}!important}`;
};

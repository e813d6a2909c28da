import { t } from '#utils/i18n.ts';
import { isScreen, type Screen } from '../route.ts';

/** A key, or several that do the same or belong together, and what they are for. */
export interface Shortcut {
  /** As `useKeys` names them. */
  keys: readonly string[];
  /** A message key. */
  label: string;
  /** What is shown in place of the names. */
  shown?: readonly string[];
}

/** After G. The letters are those of the English names, but for what is taken. */
const LETTERS: Record<string, string> = {
  o: 'objectives',
  w: 'week',
  k: 'work',
  a: 'alignment',
  r: 'review',
  h: 'history',
  e: 'health',
  s: 'settings',
};

/** Screens by the letter that goes to them. */
export const GO: readonly { letter: string; screen: Screen }[] = Object.entries(LETTERS).flatMap(
  ([letter, screen]) => (isScreen(screen) ? [{ letter, screen }] : []),
);

/** Acts on every screen. */
export const ANYWHERE: readonly Shortcut[] = [
  { keys: ['Palette', '/'], label: 'palette_open' },
  { keys: ['Undo'], label: 'ui_undo' },
  { keys: ['Redo'], label: 'ui_redo' },
  { keys: ['?'], label: 'keys_all' },
];

/** The way to each screen. */
export const GOING: readonly Shortcut[] = GO.map(({ letter, screen }) => ({
  keys: [`g ${letter}`],
  label: `dash_nav_${screen}`,
}));

/** Acts on one screen alone; a search of its own takes the place of the palette's `/`. */
export const OF_SCREEN: Partial<Record<Screen, readonly Shortcut[]>> = {
  objectives: [
    { keys: ['n'], label: 'palette_add_objective' },
    { keys: ['Alt+↑', 'Alt+↓'], label: 'keys_reorder' },
  ],
  week: [
    { keys: ['j', 'k'], label: 'week_key_move' },
    { keys: ['v'], label: 'week_key_value' },
    { keys: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'], label: 'week_key_digits', shown: ['0', '9'] },
    { keys: ['c'], label: 'week_key_confidence' },
    { keys: ['s'], label: 'week_key_status_next' },
    { keys: ['n'], label: 'week_key_note' },
    { keys: ['b'], label: 'week_way_back' },
    { keys: ['Escape'], label: 'week_key_escape' },
    { keys: ['Save'], label: 'week_save' },
    { keys: ['x'], label: 'week_skip' },
    { keys: ['m'], label: 'week_key_month' },
    { keys: ['e'], label: 'week_summary' },
    { keys: ['y'], label: 'week_copy' },
  ],
  work: [
    { keys: ['j', 'k'], label: 'week_key_move' },
    { keys: ['x'], label: 'keys_choose' },
    { keys: ['a'], label: 'keys_choose_all' },
    { keys: ['l'], label: 'keys_link' },
    { keys: ['/'], label: 'keys_filter' },
    { keys: ['Escape'], label: 'keys_choose_none' },
  ],
  alignment: [
    { keys: ['↑', '↓', '←', '→'], label: 'keys_map_move' },
    { keys: ['+', '-'], label: 'keys_map_zoom' },
  ],
};

const isApple = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);

/** Keys as people know them, one string a key: `['⌘', 'K']`, `['G', 'O']`. */
export const shownKeys = (name: string): string[] => {
  const mod = isApple() ? '⌘' : t('keys_control');
  const shift = isApple() ? '⇧' : t('keys_shift');
  const known: Record<string, string[]> = {
    Palette: [mod, 'K'],
    Save: [mod, '↵'],
    Undo: [mod, 'Z'],
    Redo: [mod, shift, 'Z'],
    Escape: ['Esc'],
  };
  return known[name] ?? name.split(/[ +](?=.)/).map((key) => (key.length === 1 ? key.toUpperCase() : key));
};

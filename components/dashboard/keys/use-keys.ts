import { useContext, useEffect, useRef } from 'react';
import { HabitsContext } from '../habits.ts';
import { hasOwnUndo, isSingleKey, isTypedInto, keyName } from './key-name.ts';

/** What each key does, by `keyName`; two keys in a row have a blank between them: `g o`. */
export type Keys = Record<string, () => void>;

interface Scope {
  keys: Keys;
  singleKeys: boolean;
  /** Of the whole dashboard: a screen's own key goes before. */
  anywhere: boolean;
}

/** How long the second of two keys in a row may take, in milliseconds. */
const PATIENCE = 1500;
const IN_FIELDS = new Set(['Save', 'Escape', 'Palette']);

/** Every part of the page that answers to keys. */
const scopes = new Set<{ current: Scope }>();
let begun: { name: string; at: number } | null = null;

const isOn = ({ singleKeys }: Scope, name: string): boolean => singleKeys || !isSingleKey(name);

const actOf = (name: string): (() => void) | undefined => {
  const all = [...scopes]
    .map(({ current }) => current)
    .filter((scope) => Object.hasOwn(scope.keys, name) && isOn(scope, name));
  return (all.find(({ anywhere }) => !anywhere) ?? all[0])?.keys[name];
};

const begins = (name: string): boolean =>
  [...scopes].some(
    ({ current }) =>
      current.singleKeys && Object.keys(current.keys).some((known) => known.startsWith(`${name} `)),
  );

/** Focus may not have reached it yet: what counts is that it is there. */
const isLayerOpen = (): boolean =>
  document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null;

const isText = (target: EventTarget | null, name: string): boolean => {
  if (name === 'Undo' || name === 'Redo') return hasOwnUndo(target);
  return isTypedInto(target) && !IN_FIELDS.has(name);
};

const onKey = (event: KeyboardEvent): void => {
  const pressed = event.defaultPrevented || isLayerOpen() ? null : keyName(event);
  if (pressed === null || isText(event.target, pressed)) return;
  const first = begun && event.timeStamp - begun.at < PATIENCE ? begun.name : null;
  begun = null;
  const name = first === null ? pressed : `${first} ${pressed}`;
  const act = actOf(name);
  if (act) {
    event.preventDefault();
    act();
  } else if (first === null && begins(name)) begun = { name, at: event.timeStamp };
};

/** The names that something on the page answers to now, with repetitions. */
export const keysInUse = (): string[] => [...scopes].flatMap(({ current }) => Object.keys(current.keys));

/**
 * Keys of a part of the page, while it is there. None acts while one types, or while a dialog or a menu is
 * open, but for `Save`, `Palette` and `Escape`, which work in a field too. `Undo` and `Redo` are left to the
 * field that has its own. The names stand in `shortcuts.ts`, so that no two parts claim the same one.
 */
export const useKeys = (keys: Keys, { anywhere = false } = {}): void => {
  const { singleKeys } = useContext(HabitsContext);
  const current = useRef<Scope>({ keys, singleKeys, anywhere });
  useEffect(() => {
    current.current = { keys, singleKeys, anywhere };
  });
  useEffect(() => {
    if (scopes.size === 0) document.addEventListener('keydown', onKey);
    scopes.add(current);
    return () => {
      scopes.delete(current);
      if (scopes.size === 0) document.removeEventListener('keydown', onKey);
    };
  }, []);
};

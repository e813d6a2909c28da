import type { Json } from '#utils/workspace/change.ts';

/** Deeper than any record of ours; keeps hostile nesting from exhausting the stack. */
const MAX_DEPTH = 60;

/**
 * JSON with sorted keys: equal values, equal text, on every replica. Written for speed, as a whole store goes
 * through it: Chromium hands objects back with their keys in order, and then the browser's own writer does it.
 */
export const canonicalJson = (value: Json): string =>
  isInOrder(value) ? JSON.stringify(value) : inOrder(value);

/** Every object's keys stand sorted, and nothing is there without a value. */
const isInOrder = (value: Json | undefined): boolean => {
  if (typeof value !== 'object' || value === null) return value !== undefined;
  if (Array.isArray(value)) return value.every(isInOrder);
  let before: string | null = null;
  for (const key of Object.keys(value)) {
    if ((before !== null && key < before) || !isInOrder(value[key])) return false;
    before = key;
  }
  return true;
};

const inOrder = (value: Json): string => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  let text = '';
  if (Array.isArray(value)) {
    for (const member of value) text += `${text === '' ? '' : ','}${inOrder(member)}`;
    return `[${text}]`;
  }
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${inOrder(member)}`;
  }
  return `{${text}}`;
};

/** Whether a value is what JSON can hold: no NaN, no Date, no Map, no `undefined`, no deep nesting. */
export const isJson = (value: unknown, depth = 0): value is Json => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth > MAX_DEPTH) return false;
  if (Array.isArray(value)) return value.every((member) => isJson(member, depth + 1));
  return isPlain(value) && Object.values(value).every((member) => isJson(member, depth + 1));
};

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  // Another realm's plain objects have a prototype of their own, which itself has none.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

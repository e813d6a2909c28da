import { isJson } from '#utils/sync/canonical.ts';
import type { Json } from '#utils/workspace/change.ts';

/** A value that the browsers would drop or keep each in its own way: a mistake of ours. */
export class NotPlainJsonError extends TypeError {
  override readonly name = 'NotPlainJsonError';
}

/**
 * The one gate before every write: finite numbers, strings, booleans, null, lists and plain objects.
 * Chromium drops a NaN silently and keeps the old value, so anything else throws `NotPlainJsonError`.
 */
export const toPlainJson = (value: unknown, where: string): Json => {
  if (isJson(value)) return value;
  throw new NotPlainJsonError(`${offender(value, where)} cannot be stored`);
};

/** The path to the first value that is not JSON, and what it is. */
const offender = (value: unknown, path: string): string => {
  if (typeof value === 'object' && value !== null && path.length < 500) {
    const broken = Object.entries(value).find(([, member]) => !isJson(member));
    if (broken !== undefined) return offender(broken[1], `${path}.${broken[0]}`);
  }
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  return `${path} (${typeof value === 'number' ? String(value) : kind})`;
};

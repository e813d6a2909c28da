import type { FieldChange, Touched } from './field-change.ts';
import { isAlive, isGrowOnly, NO_RECORD } from './record.ts';
import { getRecord, type RecordKey, type RecordState, type State } from './state.ts';

/**
 * The changes that lead from `after` back to `before` in the touched records. What a record came into
 * being with stays in it when it goes, so that a redo brings back all of it.
 */
export const inverseOf = <C extends string>(
  before: State,
  after: State,
  touched: ReadonlyMap<RecordKey, Touched<C>>,
): FieldChange<C>[] => {
  const inverse: FieldChange<C>[] = [];
  for (const [key, touch] of touched) {
    const old = getRecord(before, key) ?? NO_RECORD;
    const now = getRecord(after, key) ?? NO_RECORD;
    inverse.push(...fieldsBack(touch, old), ...lifeBack(touch, old, now));
  }
  return inverse;
};

const fieldsBack = <C extends string>(touch: Touched<C>, old: RecordState): FieldChange<C>[] => {
  if (isGrowOnly(touch.collection)) return [];
  const { collection, id } = touch;
  return [...touch.fields].flatMap((field): FieldChange<C>[] => {
    const value = old.fields.get(field)?.value;
    if (value !== undefined) return [{ kind: 'set', collection, id, field, value }];
    return old === NO_RECORD ? [] : [{ kind: 'unset', collection, id, field }];
  });
};

/** Said last, for a field set before it would bring the record back. */
const lifeBack = <C extends string>(
  { collection, id }: Touched<C>,
  old: RecordState,
  now: RecordState,
): FieldChange<C>[] => {
  if (!isAlive(old)) return [{ kind: 'remove', collection, id }];
  return isAlive(now) ? [] : [{ kind: 'restore', collection, id }];
};

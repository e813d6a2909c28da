import { joinRecords } from './record.ts';
import { draftOf, type State } from './state.ts';

/** Merge; commutative, associative, idempotent. Returns `a` itself when `b` adds nothing. */
export const join = (a: State, b: State): State => {
  const draft = draftOf(a);
  b.buckets.forEach((bucket, index) => {
    if (bucket === a.buckets[index]) return;
    for (const [key, theirs] of bucket) {
      const ours = draft.get(key);
      const joined = ours === undefined ? theirs : joinRecords(key, ours, theirs);
      if (joined !== ours) draft.put(key, joined);
    }
  });
  return draft.done();
};

/** Whether `a` already holds all of `b`: what may be deleted once `a` is safe. */
export const covers = (a: State, b: State): boolean => join(a, b) === a;

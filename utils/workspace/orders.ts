/** Orders of records that come out the same in every browser, whatever order they are stored in. */

/** By code units, so that it is the same order in every language. */
export const by =
  <K extends string>(field: K) =>
  (a: Record<K, string>, b: Record<K, string>): number =>
    a[field] === b[field] ? 0 : a[field] < b[field] ? -1 : 1;

/** By the place that people gave them. */
export const byOrder = (a: { order: number; id: string }, b: { order: number; id: string }): number =>
  a.order - b.order || by('id')(a, b);

/** Two teammates may have read the same number on one day: everybody sees the same one of them. */
export const byDay = (a: { day: string; id: string }, b: { day: string; id: string }): number =>
  by('day')(a, b) || by('id')(a, b);

/** Instants may carry different offsets, so they are compared as moments. */
export const oldestFirst = <T extends { at: string; id: string }>(records: T[]): T[] =>
  records
    .map((record) => ({ record, moment: Date.parse(record.at) }))
    .sort((a, b) => a.moment - b.moment || by('id')(a.record, b.record))
    .map(({ record }) => record);

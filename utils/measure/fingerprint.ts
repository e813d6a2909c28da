/** Names a way of measuring, so that samples taken before and after a change of it are not compared. */
import type { Rule } from '#utils/okr/model/link.ts';
import type { Measure } from './measure.ts';

/**
 * The same for the same measure and the same queries, whatever order rules or fields of a query stand in.
 * Links are no part of it: linking one more ticket is work going on, not another way to measure.
 */
export const fingerprint = (measure: Measure, rules: readonly Pick<Rule, 'query'>[]): string =>
  hash(canonical([measure, rules.map(({ query }) => canonical(query)).sort()]));

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** 64 bits of FNV-1a over UTF-8; nothing secret rests on it. */
const hash = (text: string): string => {
  let state = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text))
    state = BigInt.asUintN(64, (state ^ BigInt(byte)) * 0x100000001b3n);
  return state.toString(36);
};

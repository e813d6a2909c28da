/**
 * How a key result is measured is logged like its goal: whoever changes a measure or a rule while the cycle
 * runs leaves what it was and what it is. Written from the changes themselves, whatever made them.
 */
import { Measure } from '#utils/measure/measure.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import { RuleId } from '#utils/okr/model/ids.ts';
import { type KeyResult, type MeasureChange, MOST_MEASURE_CHANGES } from '#utils/okr/model/key-result.ts';
import { Query, type Rule } from '#utils/okr/model/link.ts';
import { canonicalJson } from '#utils/sync/canonical.ts';
import type { Change } from './change.ts';
import { runs } from './edits/key-result.ts';

/** The changes with the entries they call for. `now` ISO. A log that comes along (an import) stands as it is. */
export const withMeasureLog = (
  document: TeamDocument | null,
  changes: readonly Change[],
  now: string,
): Change[] => {
  if (!document) return [...changes];
  const gone = new Set(
    changes.filter((one) => isKeyResult(one) && one.kind === 'remove').map(({ id }) => id),
  );
  const told = new Set(
    changes.filter((one) => isKeyResult(one) && isOf(one, 'measureLog')).map(({ id }) => id),
  );
  const entries = [...ofMeasures(document, changes, now), ...ofRules(document, changes, now)];
  const logs = document.keyResults.flatMap((keyResult) => {
    const own = entries.filter((one) => one.keyResult === keyResult.id).map(({ entry }) => entry);
    if (own.length === 0 || gone.has(keyResult.id) || told.has(keyResult.id)) return [];
    return runs(document, keyResult, now) ? [logOf(keyResult, own)] : [];
  });
  return [...changes, ...logs];
};

interface Entry {
  keyResult: string;
  entry: MeasureChange;
}

const logOf = ({ id, measureLog = [] }: KeyResult, entries: MeasureChange[]): Change => ({
  kind: 'set',
  collection: 'keyResults',
  id,
  field: 'measureLog',
  value: [...measureLog, ...entries].slice(-MOST_MEASURE_CHANGES),
});

const isKeyResult = ({ collection }: Change): boolean => collection === 'keyResults';
const isOf = (change: Change, field: string): boolean => 'field' in change && change.field === field;

const ofMeasures = ({ keyResults }: TeamDocument, changes: readonly Change[], at: string): Entry[] =>
  changes.flatMap((change) => {
    if (!isKeyResult(change) || change.kind !== 'set' || change.field !== 'measure') return [];
    const from = keyResults.find(({ id }) => id === change.id)?.measure;
    const to = Measure.safeParse(change.value);
    if (!from || !to.success || canonicalJson(from) === canonicalJson(to.data)) return [];
    return [{ keyResult: change.id, entry: { of: 'measure', at, from, to: to.data } }];
  });

const ofRules = ({ rules }: TeamDocument, changes: readonly Change[], at: string): Entry[] => {
  const touched = Map.groupBy(
    changes.filter(({ collection }) => collection === 'rules'),
    ({ id }) => id,
  );
  return [...touched].flatMap(([id, own]): Entry[] => {
    const before = rules.find((rule) => rule.id === id);
    const after = ruleAfter(before, own);
    const keyResult = after?.keyResult ?? before?.keyResult;
    const rule = RuleId.safeParse(id);
    const [from, to] = [before?.query ?? null, after?.query ?? null];
    if (!keyResult || !rule.success || canonicalJson(from) === canonicalJson(to)) return [];
    return [{ keyResult, entry: { of: 'rule', at, rule: rule.data, from, to } }];
  });
};

/** Null where it is gone, or was never whole. */
const ruleAfter = (
  before: Rule | undefined,
  changes: readonly Change[],
): { keyResult: string; query: Query } | null => {
  let [query, keyResult, isThere] = [before?.query ?? null, String(before?.keyResult ?? ''), true];
  for (const change of changes) {
    isThere = change.kind !== 'remove';
    if (change.kind !== 'set') continue;
    if (change.field === 'query') query = Query.safeParse(change.value).data ?? null;
    if (change.field === 'keyResult') keyResult = String(change.value);
  }
  return isThere && query && keyResult ? { keyResult, query } : null;
};

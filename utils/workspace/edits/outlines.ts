/** Objectives and key results of delivery out of a tracker's outlines of work, as one step. */
import type { Outline, OutlinePart } from '#utils/messaging/outlines.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { CycleId } from '#utils/okr/model/ids.ts';
import type { KeyResult } from '#utils/okr/model/key-result.ts';
import { LONGEST } from '#utils/okr/model/limits.ts';
import type { Query } from '#utils/okr/model/link.ts';
import type { Change, Edit } from '../change.ts';
import { createKeyResult } from './key-result.ts';
import { addRule } from './link.ts';
import { createObjective } from './objective.ts';
import { lastOrder } from './order.ts';

/** An outline as a person wants it taken over. */
export interface ChosenOutline {
  outline: Outline;
  /** Parts that become a key result each, by id. */
  parts: ReadonlySet<string>;
  /** One key result for all of its tickets. */
  whole: boolean;
}

/** The share of its own tickets done: delivery alone, until somebody writes down an outcome. */
const DELIVERY: Pick<KeyResult, 'goal' | 'unit' | 'measure'> = {
  goal: { kind: 'reach', baseline: 0, target: 100, phases: [] },
  unit: '%',
  measure: {
    kind: 'issues',
    aggregate: { fn: 'share-done', by: 'count', missing: 'one' },
    window: { kind: 'whole' },
    inherit: true,
  },
};

const fitting = (text: string, most: number): string => text.trim().slice(0, most).trim();

/** What an outline is called here. */
export const titleOf = ({ title, key }: Pick<OutlinePart, 'title' | 'key'>): string =>
  fitting(title, LONGEST.title) || key || '–';

/** Drafts at the end of the cycle: a tracker's names are seldom outcomes yet. */
export const importOutlines = (
  document: TeamDocument,
  cycle: CycleId,
  chosen: readonly ChosenOutline[],
): Edit => {
  const label = { message: 'edit_outlines_imported', args: [String(chosen.length)] };
  const changes: Change[] = [];
  let place = { objective: lastOrder(document.objectives), keyResult: lastOrder(document.keyResults) };
  for (const { outline, parts, whole } of chosen) {
    const { edit, objective } = createObjective(document, {
      ...{ cycle, title: titleOf(outline), why: fitting(outline.why, LONGEST.prose) },
    });
    changes.push(...placed(edit.changes, place.objective));
    const wanted: { title: string; query: Query }[] = [
      ...(whole && outline.whole ? [{ title: titleOf(outline), query: outline.whole }] : []),
      ...outline.below
        .filter(({ id }) => parts.has(id))
        .map((part) => ({ title: titleOf(part), query: part.query })),
    ];
    for (const [n, { title, query }] of wanted.entries()) {
      const made = createKeyResult(document, { objective, title, ...DELIVERY });
      changes.push(...placed(made.edit.changes, place.keyResult + n));
      changes.push(...addRule(document, { keyResult: made.keyResult, query }).edit.changes);
    }
    place = { objective: place.objective + 1, keyResult: place.keyResult + wanted.length };
  }
  return { label, changes };
};

/** Each is made as if it were the next one: their places are counted on here. */
const placed = (changes: readonly Change[], order: number): Change[] =>
  changes.map((change) =>
    change.kind === 'set' && change.field === 'order' ? { ...change, value: order } : change,
  );

/** An objective of that name is in the cycle already. */
export const isThere = (document: TeamDocument, cycle: CycleId, outline: Outline): boolean =>
  document.objectives.some(
    (objective) =>
      objective.cycle === cycle && objective.title.toLowerCase() === titleOf(outline).toLowerCase(),
  );

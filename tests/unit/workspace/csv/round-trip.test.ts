import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { Goal } from '#utils/okr/model/goal.ts';
import type { CsvKind } from '#utils/workspace/csv/columns.ts';
import { exportCsv } from '#utils/workspace/csv/export-csv.ts';
import { checkIn, keyResult, objective, reach, teamDocument } from '../../okr/build.ts';
import { sample } from '../documents.ts';
import { imported, planned } from './imported.ts';

const Text = fc
  .string({
    unit: fc.constantFrom('"', ',', ';', "'", '=', '-', 'ä', 'B', 'c', ' ', '1', '\t'),
    maxLength: 12,
  })
  .map((text) => text.trim());
const Title = Text.filter((text) => text !== '');
const Value = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((n) => n + 0);
const AnyGoal: fc.Arbitrary<Goal | null> = fc.oneof(
  fc.constant(null),
  fc
    .tuple(Value, Value)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => reach(a, b)),
  fc.tuple(Value, fc.boolean()).map(
    ([min, open]): Goal => ({
      kind: 'maintain',
      min,
      max: open ? null : min + 1,
    }),
  ),
  fc
    .array(fc.record({ name: Title, value: fc.double({ noNaN: true, min: 0, max: 1 }) }), {
      minLength: 1,
      maxLength: 4,
    })
    .map(
      (steps): Goal => ({
        kind: 'milestones',
        steps: steps.map(({ name, value }) => ({ name: name.replace(/\s+/g, ' '), value: Math.abs(value) })),
      }),
    ),
  Title.map((question): Goal => ({ kind: 'learn', question })),
);

/** Names apart by more than case and spaces, since a file knows records by their names. */
const plain = (text: string) => text.replace(/\s+/g, ' ').toLowerCase();
const AnyDocument = fc
  .uniqueArray(Title, { maxLength: 3, selector: plain })
  .chain((titles) =>
    fc.tuple(
      ...titles.map((title, n) =>
        fc
          .uniqueArray(
            fc.record({
              title: Title,
              goal: AnyGoal,
              unit: Text,
              shortName: Text,
              guard: fc.boolean(),
              said: Text,
            }),
            { maxLength: 4, selector: (one) => plain(one.title) },
          )
          .map((below) => ({ title, n, below })),
      ),
    ),
  )
  .map((parts) =>
    teamDocument({
      objectives: parts.map(({ title, n }) =>
        objective(`o${n}`, { title, ambition: n % 2 ? 'aspirational' : 'committed' }),
      ),
      keyResults: parts.flatMap(({ n, below }) =>
        below.map(({ title, goal, unit, shortName, guard }, at) =>
          keyResult(`k${n}-${at}`, {
            ...{ title, goal, unit, shortName, order: n * 10 + at, weight: at + 0.5 },
            objective: objective(`o${n}`).id,
            role: guard ? 'guardrail' : 'outcome',
          }),
        ),
      ),
      checkIns: parts.flatMap(({ n, below }) =>
        below.map(({ said }, at) =>
          checkIn(`k${n}-${at}`, `2026-11-1${at}T09:00:00.000Z`, { note: said, value: at, confidence: at }),
        ),
      ),
    }),
  );

const withoutIds = (document: TeamDocument) => {
  const nameOf = new Map(document.keyResults.map(({ id, title }) => [id, title]));
  const objectiveOf = new Map(document.objectives.map(({ id, title }) => [id, title]));
  return {
    keyResults: document.keyResults
      .map(({ id: _, order: __, measureLog: ___, objective: of, ...rest }) => ({
        ...rest,
        objective: objectiveOf.get(of),
      }))
      .sort((a, b) => (`${a.objective} ${a.title}` < `${b.objective} ${b.title}` ? -1 : 1)),
    checkIns: document.checkIns
      .map(({ keyResult: of, ...rest }) => ({ ...rest, keyResult: nameOf.get(of) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
};

describe('a file of ours', () => {
  it('changes nothing where it comes from', () => {
    fc.assert(
      fc.property(AnyDocument, fc.constantFrom<CsvKind>('key-results', 'check-ins'), (document, kind) => {
        const plan = planned(document, exportCsv(kind, document), kind);
        expect(plan.changes).toEqual([]);
        expect(plan.rows.every(({ what }) => what === 'same')).toBe(true);
      }),
    );
  });

  it('makes the same anew in a team that has only the cycle', () => {
    fc.assert(
      fc.property(AnyDocument, (document) => {
        const first = imported(teamDocument(), exportCsv('key-results', document)).after;
        const whole = imported(first, exportCsv('check-ins', document));
        if (document.keyResults.length > 0) expect(withoutIds(whole.after)).toEqual(withoutIds(document));
        expect(whole.undone).toEqual(whole.before);
      }),
    );
  });

  it('is all of the sample, which it leaves as it is', () => {
    const document = sample();
    for (const kind of ['key-results', 'check-ins'] as const) {
      const plan = planned(document, exportCsv(kind, document), kind);
      expect(plan.rows.length).toBeGreaterThan(9);
      expect(plan.rows.filter(({ what }) => what !== 'same')).toEqual([]);
    }
  });
});

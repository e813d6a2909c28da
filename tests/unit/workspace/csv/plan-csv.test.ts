import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { Goal } from '#utils/okr/model/goal.ts';
import { MOST_CHANGES } from '#utils/workspace/change.ts';
import type { CsvKind } from '#utils/workspace/csv/columns.ts';
import { exportCsv } from '#utils/workspace/csv/export-csv.ts';
import { guessMapping, planCsv, readCsv } from '#utils/workspace/csv/plan-csv.ts';
import { slicesOf } from '#utils/workspace/csv/slices.ts';
import { checkIn, keyResult, objective, quarter, reach, teamDocument } from '../../okr/build.ts';
import { sample, workspaceOf } from '../documents.ts';

const NOW = '2026-11-22T12:00:00.000Z';

const planned = (document: TeamDocument, text: string, kind?: CsvKind) => {
  const table = readCsv(text);
  const as = { ...table, kind: kind ?? table.kind };
  return planCsv(document, document.cycles.at(-1) ?? quarter, as, guessMapping(table, as.kind), NOW);
};

/** What is in the document once the file was imported, and once that was undone. */
const imported = (document: TeamDocument, text: string) => {
  const workspace = workspaceOf(document);
  const before = workspace.document();
  const plan = planned(document, text);
  const inverses = slicesOf(plan, 'import', 50).map(({ edit }) => workspace.edit(edit));
  const after = workspace.document();
  for (const inverse of inverses.toReversed()) workspace.apply(inverse);
  return { plan, after, before, undone: workspace.document() };
};

const told = ({ rows }: ReturnType<typeof planned>) =>
  rows.map(({ line, what, why }) => [line, what, why].filter((part) => part !== ''));

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

const DOCUMENT = teamDocument({
  cycles: [
    { ...quarter, id: objective('x').cycle, name: 'Old', closedAt: '2026-10-01T00:00:00Z' },
    quarter,
  ].slice(1),
  objectives: [objective('o1', { title: 'Fast checkout' }), objective('o2', { title: 'Few incidents' })],
  keyResults: [
    keyResult('latency', {
      title: 'p99 latency',
      unit: 'ms',
      goal: reach(420, 200),
      objective: objective('o1').id,
    }),
    keyResult('a', { title: 'Twin', objective: objective('o1').id }),
    keyResult('b', { title: 'Twin', objective: objective('o2').id }),
  ],
  checkIns: [checkIn('latency', '2026-11-10T09:00:00.000Z', { value: 341 })],
});

describe('key results of others', () => {
  it('are found by name, changed where they differ and made where they are not there', () => {
    const text =
      'Objective;KR;Start;Target Value;Unit\nfast  Checkout;P99 latency;420;180,5;ms\nNew one;Trial;0;"1.200,5";';
    const { plan, after, before, undone } = imported(DOCUMENT, text);
    expect(told(plan)).toEqual([
      [2, 'changed'],
      [3, 'new'],
    ]);
    expect(plan.rows[0]?.changes).toContainEqual({ column: 'target', from: '200', to: '180.5' });
    const latency = after.keyResults.find(({ id }) => id === 'latency');
    expect(latency?.goal).toEqual(reach(420, 180.5));
    expect(latency?.goalLog).toMatchObject([
      { at: NOW, from: reach(420, 200), reason: 'Imported from a CSV file' },
    ]);
    expect(after.keyResults.find(({ title }) => title === 'Trial')?.goal).toEqual(reach(0, 1200.5));
    expect(after.objectives.map(({ title }) => title)).toContain('New one');
    expect(undone).toEqual(before);
  });

  const targets = (...cells: string[]) => {
    const plan = planned(DOCUMENT, cells.join('\n'));
    const shown = plan.rows.map(({ changes }) => changes.find(({ column }) => column === 'target')?.to);
    const { after } = imported(DOCUMENT, cells.join('\n'));
    const stored = after.keyResults.flatMap(({ title, goal }) =>
      title.startsWith('n') && goal?.kind === 'reach' ? [String(goal.target)] : [],
    );
    expect(shown).toEqual(stored);
    return stored;
  };

  it.each([
    [
      'semicolons say so',
      ['O;KR;Target', 'A;n1;1.000', 'A;n2;1,5', 'A;n3;1.000,5'],
      ['1000', '1.5', '1000.5'],
    ],
    ['semicolons alone', ['O;KR;Target', 'A;n1;1.000', 'A;n2;-12.345 %'], ['1000', '-12345']],
    ['a decimal comma says so', ['O,KR,Target', 'A,n1,1.000', 'A,n2,"1,5"'], ['1000', '1.5']],
    ['a decimal point says otherwise', ['O;KR;Target', 'A;n1;1.000', 'A;n2;0.125'], ['1', '0.125']],
    ['a word with a comma says nothing', ['O,KR,Unit,Target', 'A,n1,"1,5",1.250'], ['1.25']],
    ['nothing tells', ['O,KR,Target', 'A,n1,1.250', 'A,n2,"1,250"'], ['1.25', '1250']],
  ])('have numbers that are read as the file writes them: %s', (_, cells, numbers) => {
    expect(targets(...cells)).toEqual(numbers);
  });

  it('that cannot be read are refused by line and reason, and cost themselves alone', () => {
    const text = [
      'Objective,Key result,Baseline,Target,Cycle,Role,Weight',
      'Fast checkout,p99 latency,many,200,,,',
      ',Homeless,,5,,,',
      'A,Same,5,5,,,',
      'A,Later,0,5,2030-Q1,,',
      'A,Odd,0,5,,boss,',
      'A,Heavy,0,5,,,-1',
      'A,"On two',
      'lines",0,5,,,',
      'A,On TWO lines,0,6,,,',
      `A,${'x'.repeat(301)},0,5,,,`,
    ].join('\n');
    const { plan, after } = imported(DOCUMENT, text);
    expect(told(plan)).toEqual([
      [2, 'refused', '“many” is no number for Baseline.'],
      [3, 'refused', 'No objective is named.'],
      [4, 'refused', expect.stringContaining('The target equals the baseline')],
      [5, 'refused', 'The team has no cycle named “2030-Q1”.'],
      [6, 'refused', '“boss” is nothing that Role can be. It can be: outcome or guardrail.'],
      [7, 'refused', expect.stringMatching(/^Weight: /)],
      [8, 'new'],
      [10, 'refused', 'The same key result stands on line 8 already.'],
      [11, 'refused', expect.stringMatching(/^Key result: /)],
    ]);
    expect(after.keyResults).toHaveLength(4);
    expect(after.objectives.filter(({ title }) => title === 'A')).toHaveLength(1);
  });

  it('are compared by name with what is there once, however many they are', () => {
    let looks = 0;
    const there = Array.from({ length: 50 }, (_, n) =>
      Object.defineProperty(keyResult(`there${n}`, { objective: objective('o1').id }), 'title', {
        enumerable: true,
        get: () => {
          looks += 1;
          return `there ${n}`;
        },
      }),
    );
    const rows = Array.from({ length: 200 }, (_, n) => `Fast checkout,new ${n},5`);
    const plan = planned(
      { ...DOCUMENT, keyResults: there },
      ['Objective,Key result,Target', ...rows].join('\n'),
    );
    expect(plan.rows.filter(({ what }) => what === 'new')).toHaveLength(200);
    expect(looks).toBeLessThan(there.length * 5);
  });

  it('of a closed cycle stay as they were graded', () => {
    const closed = { ...DOCUMENT, cycles: [{ ...quarter, closedAt: '2026-11-20T09:00:00Z' }] };
    const text =
      'Objective,Key result,Target\nFast checkout,p99 latency,200\nFast checkout,p99 latency two,1';
    expect(told(planned(closed, text))).toEqual([
      [2, 'same'],
      [3, 'refused', '2026-Q4 is closed, and its numbers stay as they were.'],
    ]);
  });

  it('say nothing by an empty cell', () => {
    const text = 'Objective,Key result,Target,Unit,Short name\nFast checkout,p99 latency,,,';
    expect(planned(DOCUMENT, text).changes).toEqual([]);
  });
});

describe('check-ins of others', () => {
  it('are added, and never rewritten', () => {
    const text = [
      'Datum;Objective;KR;Wert;Zuversicht;Status;Notiz',
      '11.11.2026;;p99 latency;335,5;7;On track;"Better; a bit"',
      '2026-11-10T09:00:00.000Z;;p99 latency;341;;;',
      '30.02.2026;;p99 latency;1;;;',
      '12.11.2026;;Twin;1;;;',
      '12.11.2026;Few incidents;Twin;1;;;',
      '12.11.2026;;Nobody;1;;;',
      '13.11.2026;;p99 latency;1;11;;',
    ].join('\n');
    const { plan, after, before, undone } = imported(DOCUMENT, text);
    expect(told(plan)).toEqual([
      [2, 'new'],
      [3, 'same'],
      [4, 'refused', '“30.02.2026” is no day. Write it as 2026-11-22.'],
      [5, 'refused', 'There are several key results named “Twin”: give the objective too.'],
      [6, 'new'],
      [7, 'refused', 'There is no key result named “Nobody” here.'],
      [8, 'refused', expect.stringMatching(/^Confidence: /)],
    ]);
    expect(after.checkIns).toHaveLength(3);
    expect(after.checkIns.find(({ note }) => note === 'Better; a bit')).toMatchObject({
      value: 335.5,
      confidence: 7,
      status: 'on-track',
      at: '2026-11-11T12:00:00.000Z',
      source: 'person',
    });
    expect(undone).toEqual(before);
  });

  it('are taken over whatever their number, cut between rows into edits of one step', () => {
    const day = (n: number) => new Date(Date.UTC(2026, 9, 1) + n * 60_000).toISOString();
    const lines = Array.from({ length: 10_000 }, (_, n) => `p99 latency,${day(n)},${n}`);
    const plan = planned(DOCUMENT, ['KR,Date,Value', ...lines].join('\n'));
    expect(plan.rows.filter(({ what }) => what !== 'new')).toEqual([]);
    const slices = slicesOf(plan, 'import');
    expect(slices.length).toBeGreaterThan(5);
    expect(slices.at(-1)?.rows).toBe(10_000);
    expect(slices.at(-1)?.edit.label.args).toEqual(['10000']);
    expect(slices.flatMap(({ edit }) => edit.changes)).toEqual(plan.changes.flat());
    const of = slices.map(({ edit }) => new Set(edit.changes.map(({ id }) => id)));
    expect(of.reduce((sum, ids) => sum + ids.size, 0)).toBe(10_000);
    for (const { edit } of slices) {
      expect(edit.step).toBe('import');
      expect(edit.changes.length).toBeLessThanOrEqual(MOST_CHANGES);
    }
  });

  it('with the id of one that says something else are refused', () => {
    const text = exportCsv('check-ins', DOCUMENT).replace('341', '200');
    expect(told(planned(DOCUMENT, text))).toEqual([
      [2, 'refused', expect.stringContaining('never rewritten')],
    ]);
  });
});

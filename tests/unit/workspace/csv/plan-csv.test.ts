import { describe, expect, it } from 'vitest';
import { MOST_CHANGES } from '#utils/workspace/change.ts';
import { exportCsv } from '#utils/workspace/csv/export-csv.ts';
import { slicesOf } from '#utils/workspace/csv/slices.ts';
import { checkIn, keyResult, objective, quarter, reach, teamDocument } from '../../okr/build.ts';
import { imported, NOW, planned } from './imported.ts';

const told = ({ rows }: ReturnType<typeof planned>) =>
  rows.map(({ line, what, why }) => [line, what, why].filter((part) => part !== ''));

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

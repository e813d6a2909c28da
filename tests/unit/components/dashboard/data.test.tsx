// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { Importing, Mapping } from '#components/dashboard/data/data-actions.ts';
import { DataScreen } from '#components/dashboard/data/data-screen.tsx';
import { ImportForm } from '#components/dashboard/document/import-form.tsx';
import type { Actions, Dashboard } from '#components/dashboard/model.ts';
import { until } from '#tests/support/until.ts';
import type { Outline } from '#utils/messaging/outlines.ts';
import type { Answer } from '#utils/messaging/protocol.ts';
import type { Query } from '#utils/okr/model/link.ts';
import { columnLabel } from '#utils/workspace/csv/cells.ts';
import { type CsvKind, importable, required } from '#utils/workspace/csv/columns.ts';
import type { CsvPlan } from '#utils/workspace/csv/csv-plan.ts';
import { type CsvTable, guessMapping, planCsv, readCsv } from '#utils/workspace/csv/plan-csv.ts';
import { NO_DISMISSALS, problem, SNAPSHOT } from '../../../fixtures/views.ts';
import { click, named, render, type } from '../../../support/render.tsx';
import { keyResult, objective, quarter, reach, teamDocument } from '../../okr/build.ts';

const DOCUMENT = teamDocument({
  objectives: [objective('o1', { title: 'Fast checkout' })],
  keyResults: [keyResult('latency', { title: 'p99 latency', goal: reach(420, 200) })],
});
const done: Answer<null> = { ok: true, value: null };

const rule: Query = { kind: 'project', tracker: 'linear', site: 'w', project: 'p' };
const outline = (id: string, below: string[]): Outline => ({
  ...{ id, key: '', title: `Initiative ${id}`, why: '', url: 'https://linear.app/x', whole: null },
  below: below.map((part) => ({ id: part, key: '', title: part, url: 'https://linear.app/x', query: rule })),
});

const setUp = (outlines: Outline[] = [], connected = true) => {
  const actions = {
    readCsv,
    guessMapping: (table: CsvTable) => guessMapping(table, table.kind),
    columnChoices: (kind: CsvKind) =>
      importable(kind).map((column) => ({
        column,
        label: columnLabel(column),
        needed: required(kind).includes(column),
      })),
    planCsv: (table: CsvTable, mapping: Mapping) =>
      planCsv(DOCUMENT, quarter, table, mapping, '2026-11-22T12:00:00Z'),
    importCsv: vi.fn(
      async (_plan: CsvPlan, _importing: Importing): Promise<Answer<number>> => ({
        ok: true,
        value: 2,
      }),
    ),
    outlineKinds: vi.fn(async () => ({
      ok: true,
      value: [
        { id: 'initiatives', name: 'Initiatives', suits: 'each' },
        { id: 'projects', name: 'Projects', suits: 'whole' },
      ],
    })),
    outlines: vi.fn(async () => ({
      ok: true,
      value: { found: outlines, after: null as string | null, cut: false },
    })),
    hasOutline: ({ title }: Outline) => title === 'Initiative known',
    importOutlines: vi.fn(async () => done),
  };
  const dashboard: Dashboard = {
    snapshot: { ...SNAPSHOT, connections: connected ? SNAPSHOT.connections : [] },
    document: DOCUMENT,
    actions: actions as unknown as Actions,
    advice: NO_DISMISSALS,
    timeZone: 'UTC',
  };
  return { actions, dashboard };
};

const open = async (record: string, set = setUp()) => {
  const { container } = await render(<DataScreen dashboard={set.dashboard} record={record} />);
  return { container, ...set };
};

let files = 0;
const drop = async (container: HTMLElement, text: string) => {
  const input = container.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('There is no place for a file.');
  files += 1;
  const name = `okr-${files}.csv`;
  Object.defineProperty(input, 'files', { value: [new File([text], name)], configurable: true });
  await act(async () => input.dispatchEvent(new Event('change', { bubbles: true })));
  await until(async () => {
    await act(async () => {});
    expect(container.textContent).toContain(name);
  });
};

describe('a spreadsheet', () => {
  it('shows what would change before it is imported', async () => {
    const { container, actions } = await open('data/csv');
    await drop(
      container,
      'Objective,KR,Target\nFast checkout,p99 latency,180\nFast checkout,New one,5\nX,,3',
    );
    const rows = [...container.querySelectorAll('[class*=plan] li')].map((row) => row.textContent);
    expect(rows).toEqual([
      expect.stringContaining('Line 4'),
      expect.stringMatching(/Line 3New one.*Target {2}5/),
      expect.stringMatching(/Line 2p99 latency.*Target 200 180/),
    ]);
    expect(container.querySelector('[role=status]')?.textContent).toBe('1 new1 changed1 refused');
    expect(actions.importCsv).not.toHaveBeenCalled();
    await click(named(container, 'button', 'Import 2 rows'));
    expect(actions.importCsv).toHaveBeenCalledOnce();
    expect(container.textContent).toContain('2 rows imported.');
  });

  it('names the day of a check-in as people do', async () => {
    const { container } = await open('data/csv');
    await drop(container, 'KR,Date,Value\np99 latency,20.11.2026,310\np99 latency,20.11.2027,310');
    const rows = [...container.querySelectorAll('[class*=plan] li')].map((row) => row.textContent);
    expect(rows).toEqual([
      expect.stringContaining('“20.11.2027” has not come yet.'),
      expect.stringMatching(/Date {2}20 November(?! 2027).*310/),
    ]);
  });

  it('gives a meaning to one column alone, and says which one is missing', async () => {
    const { container } = await open('data/csv');
    await drop(container, 'Objective,KR,Other\na,b,c');
    const other = named(container, 'select', 'What “Other” means');
    await type(other, 'key_result');
    expect((named(container, 'select', 'What “KR” means') as HTMLSelectElement).value).toBe('');
    await type(other, '');
    expect(container.textContent).toContain('Still without a column: Key result.');
    expect((named(container, 'button', 'Import 0 rows') as HTMLButtonElement).disabled).toBe(true);
  });

  it('says how far a long import is, and stops it where it is', async () => {
    const set = setUp();
    let running: Importing | null = null;
    let end: (taken: number) => void = () => {};
    set.actions.importCsv.mockImplementationOnce((_plan, importing) => {
      running = importing;
      return new Promise((resolve) => {
        end = (taken) => resolve({ ok: true, value: taken });
      });
    });
    const { container } = await open('data/csv', set);
    await drop(container, 'Objective,KR\na,b\na,c\na,d');
    await click(named(container, 'button', 'Import 3 rows'));
    await act(async () => running?.onRows(1));
    expect(named(container, '[role=progressbar]', 'Import').getAttribute('aria-valuenow')).toBe('1');
    expect(container.textContent).toContain('1 of 3 rows');
    await click(named(container, 'button', 'Stop'));
    expect(running).toHaveProperty('signal.aborted', true);
    await act(async () => end(1));
    expect(container.textContent).toContain('Stopped: 1 of 3 rows imported.');
  });

  it('keeps everything on the screen when it could not be imported', async () => {
    const set = setUp();
    set.actions.importCsv.mockResolvedValueOnce({ ok: false, problem: problem('timeout') } as never);
    const { container } = await open('data/csv', set);
    await drop(container, 'Objective,KR\na,b');
    await click(named(container, 'button', 'Import 1 row'));
    expect(container.textContent).toContain('.csv');
    expect(container.textContent).not.toContain('imported.');
  });

  it('says what is wrong with a file that is none', async () => {
    const { container } = await open('data/csv');
    await drop(container, 'Objective,KR');
    expect(container.textContent).toContain('There is no row in this file');
    await drop(container, 'Objective,KR\n"a,b');
    expect(container.textContent).toContain('A quotation mark on line 2 is never closed');
  });

  it('shows hostile titles as text', async () => {
    const { container } = await open('data/csv');
    await drop(container, 'Objective,KR\na,<img src=x onerror=alert(1)>');
    expect(container.querySelector('img')).toBeNull();
    expect(container.textContent).toContain('<img src=x');
  });
});

describe('a tracker', () => {
  const OUTLINES = [outline('a', ['One', 'Two']), outline('known', ['Three'])];
  const choose = async (container: HTMLElement) =>
    type(container.querySelector('select') as HTMLElement, SNAPSHOT.connections[0]?.id ?? '');

  it('imports what is ticked, as it is wanted', async () => {
    const { container, actions } = await open('data/tracker', setUp(OUTLINES));
    await choose(container);
    expect(container.textContent).toContain('in the cycle already');
    await click(named(container, 'label', 'Two').querySelector('input') as HTMLElement);
    await click(named(container, 'button', 'Import 1 objective'));
    expect(actions.importOutlines).toHaveBeenCalledWith([
      { outline: OUTLINES[0], parts: new Set(['One']), whole: false },
    ]);
    expect(container.textContent).toContain('1 objective imported, as a draft.');
  });

  it('takes the way that suits the kind', async () => {
    const { container } = await open('data/tracker', setUp(OUTLINES));
    await choose(container);
    await type(container.querySelectorAll('select')[1] as HTMLElement, 'projects');
    expect(
      named(container, '[role=radiogroup] label', 'One for all tickets').querySelector('input')?.checked,
    ).toBe(true);
    expect(container.textContent).toContain('No rule selects all of its tickets');
  });

  it('lists more on demand, and finds by words what is listed', async () => {
    const named100 = Array.from({ length: 100 }, (_, n) => outline(`n${n}`, []));
    const set = setUp(named100);
    set.actions.outlines.mockResolvedValueOnce({
      ok: true,
      value: { found: named100, after: 'p2', cut: false },
    });
    set.actions.outlines.mockResolvedValueOnce({
      ok: true,
      value: { found: [outline('n99', []), outline('late one', ['Part'])], after: null, cut: true },
    });
    const { container, actions } = await open('data/tracker', set);
    await choose(container);
    expect(container.textContent).toContain('100 are listed, the latest ones. There are more.');
    await click(named(container, 'button', 'List more'));
    expect(actions.outlines).toHaveBeenLastCalledWith(SNAPSHOT.connections[0]?.id, 'initiatives', 'p2');
    const rows = () =>
      [...container.querySelectorAll('[class*=outlines] > li')].map((row) => row.textContent);
    expect(rows()).toHaveLength(101);
    expect(container.textContent).toContain('Below some of them there is more');
    await type(container.querySelector('input[type=search]') as HTMLElement, 'LATE');
    expect(rows()).toEqual(['Initiative late one']);
    expect(container.textContent).toContain('1 of 101 with these words.');
  });

  it('says when there is none, and when nothing is open', async () => {
    const none = await open('data/tracker', setUp([], false));
    expect(none.container.textContent).toContain('No tracker is connected');
    const empty = await open('data/tracker');
    await choose(empty.container);
    expect(empty.container.textContent).toContain('Nothing of this kind is open.');
  });
});

describe('a team’s file', () => {
  it('of which nothing can be read promises no rest, and can be chosen again once it was mended', async () => {
    const refused = [{ where: 'the file', why: 'This is not valid JSON.' }];
    const previewImport = vi.fn(async () => ({ ok: true, value: { teams: [], refused } }));
    const { container } = await render(<ImportForm actions={{ previewImport } as unknown as Actions} />);
    const input = container.querySelector('input');
    if (!input) throw new Error('There is no place for a file.');
    Object.defineProperty(input, 'files', { value: [new File(['{'], 'team.json')], configurable: true });
    await act(async () => input.dispatchEvent(new Event('change', { bubbles: true })));
    await until(async () => {
      await act(async () => {});
      expect(container.textContent).toContain('Nothing in this file can be loaded.');
    });
    expect(container.textContent).not.toContain('the rest is loaded');
    await click(input);
    expect(container.textContent).not.toContain('Nothing in this file');
  });
});

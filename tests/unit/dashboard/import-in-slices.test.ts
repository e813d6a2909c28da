import { describe, expect, it } from 'vitest';
import type { Answer } from '#utils/messaging/protocol.ts';
import type { Change, Edit } from '#utils/workspace/change.ts';
import type { CsvPlan } from '#utils/workspace/csv/csv-plan.ts';
import { importInSlices } from '../../../entrypoints/dashboard/actions/import-in-slices.ts';
import { problem } from '../../fixtures/views.ts';

const row = (n: number): Change[] =>
  Array.from({ length: 10 }, (_, field) => ({
    kind: 'set',
    collection: 'checkIns',
    id: `c${n}`,
    field: `f${field}`,
    value: n,
  }));
/** Ten slices of a thousand rows. */
const PLAN: CsvPlan = {
  rows: [],
  changes: Array.from({ length: 10_000 }, (_, n) => row(n)),
  label: (taken) => ({ message: 'edit_csv_check_ins', args: [String(taken)] }),
};

interface Run {
  answer?: (sent: Edit[]) => Answer<null>;
  goesOn?: (sent: Edit[]) => boolean;
  /** Slices after which it is stopped. */
  stopAfter?: number;
}

const run = async ({ answer = stored, goesOn = () => true, stopAfter }: Run = {}) => {
  const stopper = new AbortController();
  const sent: Edit[] = [];
  const said: number[] = [];
  const onRows = (taken: number) => {
    said.push(taken);
    if (said.length === stopAfter) stopper.abort();
  };
  const send = async (edit: Edit) => {
    sent.push(edit);
    return answer(sent);
  };
  const result = await importInSlices(PLAN, { signal: stopper.signal, onRows }, send, () => goesOn(sent));
  return { result, sent, said };
};
const stored = (): Answer<null> => ({ ok: true, value: null });

describe('a large import', () => {
  it('is sent slice by slice as one step, and says how far it is', async () => {
    const { result, sent, said } = await run();
    expect(result).toEqual({ ok: true, value: 10_000 });
    expect(new Set(sent.map(({ step }) => step)).size).toBe(1);
    expect(sent[0]?.step).toBeTruthy();
    expect(said).toEqual(said.toSorted((a, b) => a - b));
    expect(said).toHaveLength(sent.length);
    expect(sent.flatMap(({ changes }) => changes)).toHaveLength(100_000);
  });

  it('ends after the slice that is under way when it is stopped', async () => {
    const { result, sent, said } = await run({ stopAfter: 3 });
    expect(sent).toHaveLength(3);
    expect(result).toEqual({ ok: true, value: said.at(-1) });
  });

  it('sends nothing to another team that is shown by then', async () => {
    const { sent } = await run({ goesOn: (before) => before.length < 2 });
    expect(sent).toHaveLength(2);
  });

  it('says why a slice was not stored, and sends no more', async () => {
    const failed: Answer<null> = { ok: false, problem: problem('storage') };
    const { result, sent } = await run({ answer: (before) => (before.length === 2 ? failed : stored()) });
    expect(result).toEqual(failed);
    expect(sent).toHaveLength(2);
  });
});

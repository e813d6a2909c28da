import { describe, expect, it } from 'vitest';
import fc from '#tests/support/fast-check.ts';
import { TeamDocument } from '#utils/okr/model/document.ts';
import { TeamId } from '#utils/okr/model/ids.ts';
import { applyChanges } from '#utils/sync/apply.ts';
import { assemble, split } from '#utils/sync/codec.ts';
import type { FieldChange } from '#utils/sync/field-change.ts';
import { liveRecords } from '#utils/sync/read.ts';
import { emptyState } from '#utils/sync/state.ts';
import { changeObjective } from '#utils/workspace/edits/objective.ts';
import { readDocument } from '#utils/workspace/read-document.ts';
import { sampleWorkspace as samples } from '#utils/workspace/sample/sample-workspace.ts';
import { first, newClock, sample, sampleWorkspace, TODAY } from './documents.ts';

const set = (
  collection: string,
  id: string,
  field: string,
  value: FieldChange extends { value: infer V } ? V : never,
) => ({ kind: 'set', collection, id, field, value }) as FieldChange;
const put = (collection: string, id: string, field: string, value: unknown): FieldChange =>
  set(collection, id, field, value as never);

it('reads back what an import wrote, record for record', () => {
  const { document, problems } = sampleWorkspace().read();
  expect(problems).toEqual([]);
  const written = sample();
  for (const name of ['cycles', 'objectives', 'keyResults', 'checkIns'] as const)
    expect(new Set<unknown>(document[name])).toEqual(new Set<unknown>(written[name]));
  expect(document.team).toEqual(written.team);
});

describe('the sample', () => {
  it.each(['2026-11-17', '2027-01-01', '2028-02-29'])(
    'are valid documents in their seventh week, on %s',
    (today) => {
      for (const document of samples(today)) {
        expect(TeamDocument.parse(document)).toEqual(document);
        for (const { id } of document.objectives)
          expect(
            document.keyResults.filter(({ objective }) => objective === id).length,
          ).toBeGreaterThanOrEqual(2);
        const running = document.cycles.filter(({ starts, ends }) => starts < today && today < ends);
        expect(running).toHaveLength(1);
        const began = first(document.cycles).starts;
        for (const { at } of document.checkIns) expect(at.slice(0, 10) < today && began <= at).toBe(true);
      }
    },
  );

  it('has a word for everything', () => {
    expect(JSON.stringify(samples(TODAY))).not.toMatch(/"sample_/);
  });
});

describe('what cannot be read', () => {
  it('falls back field by field, says so, and stays stored', () => {
    const work = sampleWorkspace();
    const { id } = first(work.document().keyResults);
    work.write([
      put('keyResults', id, 'goal', { kind: 'of-a-later-version' }),
      put('keyResults', id, 'weight', 'heavy'),
    ]);
    const { document, problems } = work.read();
    expect(document.keyResults.find((kr) => kr.id === id)).toMatchObject({ goal: null, weight: 1 });
    expect(problems).toMatchObject([
      { collection: 'keyResults', id, field: 'goal', outcome: 'fallback' },
      { collection: 'keyResults', id, field: 'weight', outcome: 'fallback', why: 'This should be a number.' },
    ]);
    const raw = [...liveRecords(work.state())].find((record) => record.id === id);
    expect(raw?.fields.get('goal')).toEqual({ kind: 'of-a-later-version' });
  });

  it('leaves a record out where a fallback would change its meaning, and only that one', () => {
    const work = sampleWorkspace();
    const keyResult = first(work.document().keyResults).id;
    const issue = { tracker: 'linear', site: 'org', id: '1', key: 'ENG-1' };
    work.write([
      put('links', 'good', 'keyResult', keyResult),
      put('links', 'good', 'issue', issue),
      put('links', 'good', 'effect', 'context'),
      put('links', 'odd', 'keyResult', keyResult),
      put('links', 'odd', 'issue', issue),
      put('links', 'odd', 'effect', 'doubles'),
    ]);
    const { document, problems } = work.read();
    expect(document.links.map(({ id }) => id)).toEqual(['good']);
    expect(problems).toMatchObject([
      { collection: 'links', id: 'odd', field: 'effect', outcome: 'left-out' },
    ]);
  });

  it('is named when an objective was removed while a key result was added to it', () => {
    const work = sampleWorkspace();
    const { id } = first(work.document().objectives);
    work.write([{ kind: 'remove', collection: 'objectives', id }]);
    const { document, problems } = work.read();
    expect(document.keyResults.some(({ objective }) => objective === id)).toBe(false);
    expect(problems).toHaveLength(4);
    expect(first(problems).why).toContain('p99 checkout latency');
  });

  it('reads as an unnamed team when even that is gone', () => {
    const { document, problems } = readDocument(TeamId.parse('t'), emptyState());
    expect(TeamDocument.safeParse(document).success).toBe(true);
    expect(problems).toMatchObject([{ collection: 'team', outcome: 'fallback' }]);
  });

  it('never throws and always gives a valid document, whatever the state holds', () => {
    const collection = fc.constantFrom(
      'team',
      'cycles',
      'objectives',
      'keyResults',
      'links',
      'checkIns',
      'odd',
    );
    const field = fc.constantFrom(
      'title',
      'objective',
      'goal',
      'order',
      'at',
      'starts',
      'ends',
      '__proto__',
      'goalLog',
    );
    const change = fc
      .tuple(collection, fc.constantFrom('a', 'b', '__proto__'), field, fc.jsonValue())
      .map(([where, id, name, value]) => put(where, id, name, JSON.parse(JSON.stringify(value))));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const { state } = applyChanges(emptyState(), changes, newClock());
        const { document } = readDocument(TeamId.parse('a'), state);
        expect(TeamDocument.safeParse(document).success).toBe(true);
      }),
    );
  });
});

it('leaves what a later version wrote alone while an older one edits', () => {
  const work = sampleWorkspace();
  const { id } = first(work.document().objectives);
  work.write([put('objectives', id, 'mood', 'sunny'), put('kpis', 'k', 'title', 'Uptime')]);
  work.edit(changeObjective(work.document(), id, { title: 'Edited by the older one' }));
  const reopened = assemble(JSON.parse(JSON.stringify(split(work.state())))).state;
  const records = [...liveRecords(reopened)];
  expect(records.find((record) => record.id === id)?.fields.get('mood')).toBe('sunny');
  expect(records.find(({ collection }) => collection === 'kpis')?.fields.get('title')).toBe('Uptime');
});

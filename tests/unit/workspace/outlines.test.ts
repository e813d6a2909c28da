import { describe, expect, it } from 'vitest';
import type { Outline } from '#utils/messaging/outlines.ts';
import type { Query } from '#utils/okr/model/link.ts';
import { importOutlines, isThere } from '#utils/workspace/edits/outlines.ts';
import { quarter, teamDocument } from '../okr/build.ts';
import { first, workspaceOf } from './documents.ts';

const rule = (project: string): Query => ({ kind: 'project', tracker: 'linear', site: 'w', project });
const part = (id: string) => ({
  id,
  key: '',
  title: `Project ${id}`,
  url: 'https://linear.app/x',
  query: rule(id),
});
const outline = (id: string, below: string[], over: Partial<Outline> = {}): Outline => ({
  ...{
    id,
    key: '',
    title: `Initiative ${id}`,
    why: 'Because.',
    url: 'https://linear.app/x',
    whole: rule(id),
  },
  below: below.map(part),
  ...over,
});

describe('outlines of a tracker', () => {
  it('become drafts with a rule for each key result of delivery, in order and as one step', () => {
    const work = workspaceOf(teamDocument({ objectives: [] }));
    const before = work.document();
    const edit = importOutlines(before, quarter.id, [
      { outline: outline('a', ['1', '2', '3']), parts: new Set(['1', '3']), whole: false },
      { outline: outline('b', []), parts: new Set(), whole: true },
      { outline: outline('c', [], { whole: null }), parts: new Set(['9']), whole: true },
    ]);
    const inverse = work.edit(edit);
    const { objectives, keyResults, rules } = work.document();
    const ordered = objectives.toSorted((a, b) => a.order - b.order);
    expect(ordered.map(({ title, state, why }) => [title, state, why])).toEqual([
      ['Initiative a', 'draft', 'Because.'],
      ['Initiative b', 'draft', 'Because.'],
      ['Initiative c', 'draft', 'Because.'],
    ]);
    const inOrder = keyResults.toSorted((a, b) => a.order - b.order);
    expect(inOrder.map(({ title }) => title)).toEqual(['Project 1', 'Project 3', 'Initiative b']);
    for (const one of inOrder)
      expect(one.measure).toMatchObject({ kind: 'issues', aggregate: { fn: 'share-done' } });
    const ruleOf = (id: string) => rules.find(({ keyResult }) => keyResult === id)?.query;
    expect(inOrder.map(({ id }) => ruleOf(id))).toEqual([rule('1'), rule('3'), rule('b')]);
    work.apply(inverse);
    expect(work.document()).toEqual(before);
  });

  it('keep within what a title may be', () => {
    const work = workspaceOf(teamDocument({ objectives: [] }));
    const long = outline('a', [], { title: `  ${'x'.repeat(400)}`, why: 'y'.repeat(9000) });
    const empty = outline('b', [], { title: ' ', key: 'PAY-1' });
    work.edit(
      importOutlines(
        work.document(),
        quarter.id,
        [long, empty].map((one) => ({ outline: one, parts: new Set<string>(), whole: false })),
      ),
    );
    expect(work.read().problems).toEqual([]);
    expect(
      work
        .document()
        .objectives.map(({ title }) => title.length)
        .sort(),
    ).toEqual([300, 5]);
    expect(isThere(work.document(), quarter.id, empty)).toBe(true);
    expect(isThere(work.document(), first(teamDocument().cycles).id, outline('z', []))).toBe(false);
  });
});

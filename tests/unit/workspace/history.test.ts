import { describe, expect, it } from 'vitest';
import { removeKeyResult } from '#utils/workspace/edits/key-result.ts';
import { EMPTY_HISTORY, redo, remember, type Step, undo, undoLabel } from '#utils/workspace/history.ts';
import { SAMPLE_TEAM, sampleWorkspace } from './documents.ts';

describe('undo', () => {
  const step = (name: string): Step => ({
    label: { message: name, args: [] },
    parts: [{ team: SAMPLE_TEAM, changes: [] }],
  });

  it('goes back and forth over edits, and an edit ends what could be done again', () => {
    const work = sampleWorkspace();
    const invert = ({ label, parts }: Step): Step => ({
      label,
      parts: parts.map(({ team, changes }) => ({ team, changes: work.apply(changes) })),
    });
    let history = EMPTY_HISTORY;
    const states = [work.document()];
    for (const { id } of work.document().keyResults.slice(0, 3)) {
      const edit = removeKeyResult(work.document(), id);
      const parts = [{ team: work.team, changes: work.edit(edit) }];
      history = remember(history, { label: edit.label, parts });
      states.push(work.document());
    }
    expect(undoLabel(history)?.message).toBe('edit_key_result_removed');
    for (const expected of states.slice(0, -1).reverse()) {
      history = undo(history, invert);
      expect(work.document()).toEqual(expected);
    }
    expect(undoLabel(history)).toBeNull();
    for (const expected of states.slice(1)) {
      history = redo(history, invert);
      expect(work.document()).toEqual(expected);
    }
    history = remember(undo(history, invert), step('something else'));
    expect(history.redo).toEqual([]);
  });

  it('takes edits of one name as one step, until something else was done', () => {
    const part = (id: string): Step => ({
      ...step(id),
      parts: [{ team: SAMPLE_TEAM, changes: [{ kind: 'remove', collection: 'checkIns', id }] }],
      name: 'import',
    });
    const joined = ['a', 'b'].map(part).reduce(remember, EMPTY_HISTORY);
    expect(joined.undo).toHaveLength(1);
    expect(undoLabel(joined)?.message).toBe('b');
    // The last is taken back first.
    expect(joined.undo[0]?.parts.flatMap(({ changes }) => changes.map(({ id }) => id))).toEqual(['b', 'a']);
    expect(remember(remember(joined, step('else')), part('c')).undo).toHaveLength(3);
    const again = redo(
      undo(joined, () => step('back')),
      () => step('b'),
    );
    expect(remember(again, part('c')).undo).toHaveLength(2);
  });

  it('remembers fifty steps and does nothing where there is none', () => {
    const many = Array.from({ length: 60 }, (_, i) => step(`${i}`)).reduce(remember, EMPTY_HISTORY);
    expect(many.undo).toHaveLength(50);
    expect(undoLabel(many)?.message).toBe('59');
    expect(undo(EMPTY_HISTORY, () => step('never'))).toBe(EMPTY_HISTORY);
    expect(redo(EMPTY_HISTORY, () => step('never'))).toBe(EMPTY_HISTORY);
  });
});

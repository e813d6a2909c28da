import { describe, expect, it } from 'vitest';
import { echoed } from '#utils/workspace/echo.ts';
import { setFields } from '#utils/workspace/edits/fields.ts';
import { sampleWorkspace } from '#utils/workspace/sample/sample-workspace.ts';

const [document] = sampleWorkspace('2026-11-22');
if (!document) throw new Error('The sample has a team.');
const [first, second] = document.keyResults;

describe('an edit that is not stored yet', () => {
  it('shows in the record it names, and in no other', () => {
    const shown = echoed(document, setFields('keyResults', first?.id ?? '', { title: 'Another', weight: 3 }));
    expect(shown.keyResults[0]).toEqual({ ...first, title: 'Another', weight: 3 });
    expect(shown.keyResults[1]).toBe(second);
    expect(document.keyResults[0]).toBe(first);
  });

  it('shows in the team', () => {
    expect(echoed(document, setFields('team', document.team.id, { name: 'New' })).team.name).toBe('New');
  });

  it('makes no record, and takes none away', () => {
    const changes = [
      ...setFields('keyResults', 'unknown', { title: 'Half a key result' }),
      { kind: 'remove', collection: 'keyResults', id: first?.id ?? '' } as const,
    ];
    expect(echoed(document, changes)).toBe(document);
  });
});

import { describe, expect, it } from 'vitest';
import { ChangeHistory, statusCategories, withHistory } from '#integrations/jira/history.ts';
import { z } from '#utils/zod.ts';
import { issue } from '../../okr/build.ts';

const status = (id: string, name: string, key: string) => ({ id, name, statusCategory: { key } });
const CATEGORIES = statusCategories([
  status('1', 'Open', 'new'),
  status('3', 'In Progress', 'indeterminate'),
  status('6', 'Closed', 'done'),
  status('7', 'Declined', 'done'),
  status('9', 'No idea', 'in-flight'),
]);

const move = (created: string | number, from: string, to: string, more = {}) => ({
  id: '1',
  created,
  author: { displayName: 'Somebody' },
  items: [{ field: 'status', fieldId: 'status', from, fromString: 'x', to, toString: 'y', ...more }],
});
const read = (raw: unknown[], over: Parameters<typeof issue>[1] = { category: 'done' }) =>
  withHistory(
    issue('PAY-1', { created: '2026-11-02T09:00:00.000Z', ...over }),
    z.array(ChangeHistory).parse(raw),
    CATEGORIES,
  );

describe('a changelog', () => {
  it('tells first start, last finish, first restore and reopening, in whatever order it comes', () => {
    const raw = [
      move('2026-11-05T10:00:00.000+0000', '3', '6'),
      move('2026-11-04T11:00:00.000+0100', '6', '3'),
      move('2026-11-03T10:00:00.000+0000', '3', '6'),
      move('2026-11-02T10:00:00.000+0000', '1', '3'),
    ];
    expect(read(raw)).toMatchObject({
      unknown: [],
      incomplete: false,
      facts: {
        started: '2026-11-02T10:00:00.000Z',
        restored: '2026-11-03T10:00:00.000Z',
        finished: '2026-11-05T10:00:00.000Z',
        reopened: 1,
        history: true,
      },
    });
  });

  it('has dates as text, milliseconds, or the seconds of the documented example', () => {
    const at = Date.parse('2026-11-03T10:00:00Z');
    for (const created of [at, at / 1000, '2026-11-03T10:00:00.000+0000'])
      expect(read([move(created, '1', '6')]).facts.finished).toBe('2026-11-03T10:00:00.000Z');
  });

  it('is matched by field id, else by field in any case', () => {
    const at = '2026-11-03T10:00:00.000+0000';
    expect(
      read([move(at, '1', '6', { fieldId: undefined, field: 'Status' })]).facts.restored,
    ).not.toBeUndefined();
    const custom = move(at, '8', '9', { fieldId: 'customfield_1', field: 'Status' });
    expect(read([custom, move(at, '1', '6')]).unknown).toEqual([]);
  });

  it('does not take a ticket that was given up for a finished one', () => {
    const raw = [move('2026-11-03T10:00:00Z', '1', '7'), move('2026-11-04T10:00:00Z', '7', '6')];
    expect(read(raw).facts).toMatchObject({ restored: '2026-11-04T10:00:00.000Z', reopened: 0 });
  });

  it('of a status that nobody knows is left unread, and names it', () => {
    const reading = read([move('2026-11-03T10:00:00Z', '1', '9'), move('2026-11-04T10:00:00Z', '9', '6')]);
    expect(reading.unknown).toEqual(['9']);
    expect(reading.facts.history).toBeUndefined();
  });

  it('that does not lead to where the ticket is was cut off', () => {
    expect(read([move('2026-11-03T10:00:00Z', '1', '3')])).toMatchObject({ incomplete: true });
    expect(read([move('2026-11-03T10:00:00Z', '1', '3')]).facts.started).toBeNull();
  });

  it('keeps no author', () => {
    expect(JSON.stringify(z.array(ChangeHistory).parse([move(1_793_700_000_000, '1', '6')]))).not.toContain(
      'Somebody',
    );
  });
});

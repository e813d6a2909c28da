import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import fc from '#tests/support/fast-check.ts';
import { openSecrets } from '#utils/storage/secrets.ts';
import {
  connectionsItem,
  historyItem,
  refreshItem,
  replicaItem,
  shownItem,
} from '#utils/storage/settings.ts';
import { NotPlainJsonError, toPlainJson } from '#utils/storage/to-plain-json.ts';
import { freshProfile, keysUnder } from './stores.ts';

freshProfile();

describe('the gate', () => {
  it('lets every JSON value through as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        expect(toPlainJson(value, 'x')).toEqual(value);
      }),
    );
  });

  it.each([
    ['NaN', { progress: [1, Number.NaN] }, 'x.progress.1 (NaN)'],
    ['Infinity', Number.POSITIVE_INFINITY, 'x (Infinity)'],
    ['a date', { at: new Date(0) }, 'x.at (Date)'],
    ['a map', { rows: new Map() }, 'x.rows (Map)'],
    ['undefined', { field: undefined }, 'x.field (Undefined)'],
    ['a function', [() => 1], 'x.0 (Function)'],
    ['a big number', 1n, 'x (BigInt)'],
    ['bytes', { raw: new Uint8Array(1) }, 'x.raw (Uint8Array)'],
  ])('stops %s and says where', (_, value, where) => {
    expect(() => toPlainJson(value, 'x')).toThrow(new NotPlainJsonError(`${where} cannot be stored`));
  });

  it('stops a value that contains itself', () => {
    const loop: { self?: unknown } = {};
    loop.self = loop;
    expect(() => toPlainJson(loop, 'x')).toThrow(NotPlainJsonError);
  });
});

describe('settings', () => {
  it('read as their defaults until something is written', async () => {
    expect(await shownItem.read()).toEqual({ value: { team: null, cycle: null }, problem: null });
    expect(await shownItem.write({ team: 't', cycle: 'c' })).toBeNull();
    expect((await shownItem.read()).value).toEqual({ team: 't', cycle: 'c' });
  });

  it.each([
    ['connections', connectionsItem, [{ id: 'x', base: 'javascript:alert(1)' }]],
    ['history', historyItem, { undo: 'no list', redo: [] }],
    ['replica', replicaItem, ''],
  ])('that are damaged (%s) are set aside and said, once', async (key, item, raw) => {
    await browser.storage.local.set({ [key]: raw });
    expect((await item.read()).problem).toMatchObject({ code: 'storage', field: key });
    expect(await keysUnder('aside/')).toHaveLength(1);
    expect((await item.read()).problem).toBeNull();
  });

  it('that could not be written say so', async () => {
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('QuotaExceededError'));
    expect(await shownItem.write({ team: null, cycle: null })).toMatchObject({
      code: 'storage',
      field: 'shown',
    });
  });

  it('keep undo across the browser and a refresh only within it', async () => {
    await historyItem.write({
      undo: [
        {
          label: { message: 'edit_linked', args: ['PAY-1', 'p99'] },
          parts: [],
        },
      ],
      redo: [],
    });
    await refreshItem.write({ running: true, done: 3, total: 9, finishedAt: null, problem: null });
    await browser.storage.session.clear();
    expect((await historyItem.read()).value.undo).toHaveLength(1);
    expect((await refreshItem.read()).value.running).toBe(false);
  });
});

describe('the steps to take back', () => {
  const history = { undo: [{ label: { message: 'edit_linked', args: ['PAY-1'] }, parts: [] }], redo: [] };

  it('are kept as text, as they may be large', async () => {
    await historyItem.write(history);
    expect(typeof (await browser.storage.local.get('history')).history).toBe('string');
    expect((await historyItem.read()).value).toEqual(history);
  });

  it('are read as they were kept before there were texts', async () => {
    await browser.storage.local.set({ history });
    expect(await historyItem.read()).toEqual({ value: history, problem: null });
  });

  it('that are a cut text are set aside and said', async () => {
    await browser.storage.local.set({ history: '{"undo":[' });
    expect((await historyItem.read()).problem).toMatchObject({ code: 'storage', field: 'history' });
    expect(await keysUnder('aside/')).toHaveLength(1);
  });
});

describe('secrets', () => {
  it('are erased at browser start unless they were asked to stay', async () => {
    const secrets = openSecrets();
    await secrets.put('jira', 'token-1', false);
    await secrets.put('linear', 'key-2', true);
    secrets.close();
    const next = openSecrets();
    expect(await next.get('jira')).toBe('token-1');
    expect(await next.eraseTransient()).toEqual(['jira']);
    expect(await next.get('jira')).toBeNull();
    expect(await next.get('linear')).toBe('key-2');
    await next.forget('linear');
    expect(await next.get('linear')).toBeNull();
  });

  it('never touch storage.local, which a content script can read in Firefox', async () => {
    await openSecrets().put('jira', 'token-1', true);
    expect(JSON.stringify(await browser.storage.local.get(null))).not.toContain('token-1');
  });
});

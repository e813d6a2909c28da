import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { PortMessage } from '#utils/messaging/protocol.ts';
import { TeamId } from '#utils/okr/model/ids.ts';
import type { Change } from '#utils/workspace/change.ts';
import { dashboardSession } from '../../../entrypoints/dashboard/session.ts';
import { SNAPSHOT } from '../../fixtures/views.ts';
import { objective, teamDocument } from '../okr/build.ts';

let say: (message: PortMessage) => void;
beforeEach(async () => {
  await browser.storage.session.clear();
  Object.assign(browser.runtime, {
    connect: () => ({
      onMessage: { addListener: (listener: typeof say) => (say = listener) },
      onDisconnect: { addListener: () => {} },
    }),
  });
});

const titled = (title: string) => teamDocument({ objectives: [objective('o', { title })] });
const rename = (title: string): Change[] => [
  { kind: 'set', collection: 'objectives', id: 'o', field: 'title', value: title },
];
const told = (title: string): PortMessage => ({
  kind: 'snapshot',
  snapshot: SNAPSHOT,
  document: titled(title),
});

const open = () => {
  const session = dashboardSession();
  return { session, title: () => session.get().document?.objectives[0]?.title };
};

describe('the dashboard’s picture', () => {
  it('changes once for a snapshot and the document behind it', () => {
    const { session, title } = open();
    const onChange = vi.fn();
    session.subscribe(onChange);
    say(told('First'));
    expect(onChange).toHaveBeenCalledOnce();
    expect(session.get().snapshot).toBe(SNAPSHOT);
    expect(title()).toBe('First');
  });

  it('keeps the document where a snapshot comes without one', () => {
    const { session, title } = open();
    say(told('First'));
    say({ kind: 'snapshot', snapshot: { ...SNAPSHOT, online: false } });
    expect(session.get().snapshot?.online).toBe(false);
    expect(title()).toBe('First');
    say({ kind: 'snapshot', snapshot: SNAPSHOT, document: null });
    expect(session.get().document).toBeNull();
  });
});

describe('while the background wakes', () => {
  it('what it said last is shown, until it says more', async () => {
    await browser.storage.session.set({ picture: JSON.stringify(told('Last')) });
    const { title } = open();
    await expect.poll(title).toBe('Last');
    say(told('Now'));
    expect(title()).toBe('Now');
  });

  it('what it said last gives way to what it says now', async () => {
    await browser.storage.session.set({ picture: JSON.stringify(told('Last')) });
    vi.useFakeTimers();
    const { session, title } = open();
    const onChange = vi.fn();
    say(told('Now'));
    session.subscribe(onChange);
    await vi.runAllTimersAsync();
    vi.useRealTimers();
    expect(title()).toBe('Now');
    expect(onChange).not.toHaveBeenCalled();
  });

  it.each(['{', '{"kind":"noise"}', 'null', 7])(
    'nothing is shown of what is no picture: %s',
    async (picture) => {
      await browser.storage.session.set({ picture });
      vi.useFakeTimers();
      const { session } = open();
      await vi.runAllTimersAsync();
      vi.useRealTimers();
      expect(session.get()).toEqual({ snapshot: null, document: null });
    },
  );
});

describe('an edit', () => {
  it('is seen at once, and gives way to what is stored', async () => {
    const { session, title } = open();
    say(told('First'));
    session.echo(rename('Mine'), Promise.resolve({ ok: true }));
    expect(title()).toBe('Mine');
    await Promise.resolve();
    say(told('Mine, and theirs'));
    expect(title()).toBe('Mine, and theirs');
  });

  it('stays in sight while an older document comes before it is stored', () => {
    const { session, title } = open();
    say(told('First'));
    session.echo(rename('Mine'), new Promise(() => {}));
    say(told('First'));
    expect(title()).toBe('Mine');
  });

  it('is gone again when it was not stored', async () => {
    const { session, title } = open();
    say(told('First'));
    session.echo(rename('Mine'), Promise.resolve({ ok: false }));
    await Promise.resolve();
    expect(title()).toBe('First');
  });

  it('of one team is not shown on another', () => {
    const { session, title } = open();
    say(told('First'));
    session.echo(rename('Mine'), new Promise(() => {}));
    const other = titled('Theirs');
    say({
      ...told(''),
      document: { ...other, team: { ...other.team, id: TeamId.parse('other') } },
    });
    expect(title()).toBe('Theirs');
  });
});

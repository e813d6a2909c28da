import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { until } from '#tests/support/until.ts';
import type { PortMessage } from '#utils/messaging/port.ts';
import { TeamId } from '#utils/okr/model/ids.ts';
import type { Change } from '#utils/workspace/change.ts';
import { dashboardSession } from '../../../entrypoints/dashboard/session.ts';
import { problem, SNAPSHOT } from '../../fixtures/views.ts';
import { objective, teamDocument } from '../okr/build.ts';

let say: (message: PortMessage) => void;
let openMap = false;
let ports: { name: string; lose: () => void }[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
beforeEach(async () => {
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => queueMicrotask(callback));
  await browser.storage.session.clear();
  openMap = false;
  ports = [];
  Object.assign(browser.runtime, {
    connect: ({ name }: { name: string }) => ({
      onMessage: { addListener: (listener: typeof say) => (say = listener) },
      onDisconnect: { addListener: (lose: () => void) => ports.push({ name, lose }) },
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

const begin = () => {
  const session = dashboardSession(() => openMap);
  return { session, title: () => session.get().document?.objectives[0]?.title };
};

/** With the port to the background open. */
const open = async () => {
  const opened = begin();
  await until(() => expect(ports).toHaveLength(1));
  return opened;
};

describe('the dashboard’s picture', () => {
  it('changes once for a snapshot and the document behind it', async () => {
    const { session, title } = await open();
    const onChange = vi.fn();
    session.subscribe(onChange);
    say(told('First'));
    expect(onChange).toHaveBeenCalledOnce();
    expect(session.get().snapshot).toBe(SNAPSHOT);
    expect(title()).toBe('First');
  });

  it('keeps the document where a snapshot comes without one', async () => {
    const { session, title } = await open();
    say(told('First'));
    say({ kind: 'snapshot', snapshot: { ...SNAPSHOT, online: false } });
    expect(session.get().snapshot?.online).toBe(false);
    expect(title()).toBe('First');
    say({ kind: 'snapshot', snapshot: SNAPSHOT, document: null });
    expect(session.get().document).toBeNull();
  });
});

describe('while the background wakes', () => {
  const kept = (title: string) => browser.storage.session.set({ picture: JSON.stringify(told(title)) });

  it('what it said last is shown, until it says more', async () => {
    await kept('Last');
    const { title } = await open();
    expect(title()).toBe('Last');
    say(told('Now'));
    expect(title()).toBe('Now');
  });

  it('it is left asleep until what it said last has been shown', async () => {
    const waiting: (() => void)[] = [];
    vi.stubGlobal('requestIdleCallback', (callback: () => void) => waiting.push(callback));
    await kept('Last');
    const { title } = begin();
    await until(() => expect(waiting).toHaveLength(1));
    expect([title(), ports.length]).toEqual(['Last', 0]);
    waiting[0]?.();
    await until(() => expect(ports).toHaveLength(1));
  });

  it('it is woken all the same where the store does not answer, and what that says too late is left', async () => {
    vi.useFakeTimers();
    const { promise, resolve } = Promise.withResolvers<Record<string, unknown>>();
    vi.spyOn(browser.storage.session, 'get').mockReturnValue(promise as never);
    const { title } = begin();
    await vi.advanceTimersByTimeAsync(1000);
    vi.useRealTimers();
    say(told('Now'));
    resolve({ picture: JSON.stringify(told('Last')) });
    await promise;
    expect(title()).toBe('Now');
  });

  it('what it said last is not shown anew where it says the same again, and what it says then is', async () => {
    await kept('Last');
    const { session, title } = await open();
    const onChange = vi.fn();
    session.subscribe(onChange);
    say(told('Last'));
    expect(onChange).not.toHaveBeenCalled();
    say({ kind: 'snapshot', snapshot: { ...SNAPSHOT, online: false } });
    expect(session.get().snapshot?.online).toBe(false);
    expect(title()).toBe('Last');
  });

  it.each(['{', '{"kind":"noise"}', 'null', 7])(
    'nothing is shown of what is no picture: %s',
    async (picture) => {
      await browser.storage.session.set({ picture });
      const { session } = await open();
      expect(session.get()).toEqual({ snapshot: null, document: null, across: null, refused: null });
    },
  );
});

describe('all teams', () => {
  const across = { teams: [], views: [] };

  it('are asked for as the port opens on the map, and each time that it opens again', async () => {
    openMap = true;
    await open();
    openMap = false;
    vi.useFakeTimers();
    ports[0]?.lose();
    vi.runAllTimers();
    vi.useRealTimers();
    expect(ports.map(({ name }) => name)).toEqual(['alignment', 'dashboard']);
  });

  it('are those of the snapshot that they came with, and of no other', async () => {
    const { session } = await open();
    say({ ...told('First'), across });
    expect(session.get().across).toBe(across);
    say({ kind: 'snapshot', snapshot: { ...SNAPSHOT, online: false } });
    expect(session.get().across).toBeNull();
  });

  it('stay with their snapshot while an edit is shown before it is stored', async () => {
    const { session } = await open();
    say({ ...told('First'), across });
    session.echo(rename('Mine'), new Promise(() => {}));
    expect(session.get().across).toBe(across);
  });
});

describe('an edit', () => {
  it('is seen at once, and gives way to what is stored', async () => {
    const { session, title } = await open();
    say(told('First'));
    session.echo(rename('Mine'), Promise.resolve({ ok: true, value: null }));
    expect(title()).toBe('Mine');
    await Promise.resolve();
    say(told('Mine, and theirs'));
    expect(title()).toBe('Mine, and theirs');
  });

  it('stays in sight while an older document comes before it is stored', async () => {
    const { session, title } = await open();
    say(told('First'));
    session.echo(rename('Mine'), new Promise(() => {}));
    say(told('First'));
    expect(title()).toBe('Mine');
  });

  it('is gone again when it was not stored, and why is told until the next is made', async () => {
    const { session, title } = await open();
    say(told('First'));
    session.echo(rename('Mine'), Promise.resolve({ ok: false, problem: problem('frozen') }));
    await Promise.resolve();
    say(told('First'));
    expect([title(), session.get().refused?.code]).toEqual(['First', 'frozen']);
    session.echo(rename('Mine'), new Promise(() => {}));
    expect(session.get().refused).toBeNull();
  });

  it('that was not stored in one cycle is not told of in another', async () => {
    const { session } = await open();
    say(told('First'));
    session.echo(rename('Mine'), Promise.resolve({ ok: false, problem: problem('frozen') }));
    await Promise.resolve();
    say({ kind: 'snapshot', snapshot: { ...SNAPSHOT, view: null } });
    expect(session.get().refused).toBeNull();
  });

  it('of one team is not shown on another', async () => {
    const { session, title } = await open();
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

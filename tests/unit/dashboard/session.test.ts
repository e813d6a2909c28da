import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { PortMessage } from '#utils/messaging/protocol.ts';
import { TeamId } from '#utils/okr/model/ids.ts';
import type { Change } from '#utils/workspace/change.ts';
import { dashboardSession } from '../../../entrypoints/dashboard/session.ts';
import { SNAPSHOT } from '../../fixtures/views.ts';
import { objective, teamDocument } from '../okr/build.ts';

let say: (message: PortMessage) => void;
let openMap = false;
let ports: { name: string; lose: () => void }[] = [];
afterEach(() => vi.restoreAllMocks());
beforeEach(async () => {
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

const open = () => {
  const session = dashboardSession(() => openMap);
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
    const parse = vi.spyOn(JSON, 'parse');
    await vi.runAllTimersAsync();
    vi.useRealTimers();
    expect(title()).toBe('Now');
    expect(onChange).not.toHaveBeenCalled();
    expect(parse, 'nothing is taken apart that nobody needs').not.toHaveBeenCalled();
  });

  it('what it said last is not shown anew where it says the same again, and what it says then is', async () => {
    await browser.storage.session.set({ picture: JSON.stringify(told('Last')) });
    const { session, title } = open();
    await vi.waitFor(() => expect(title()).toBe('Last'));
    const onChange = vi.fn();
    session.subscribe(onChange);
    say(told('Last'));
    expect(onChange).not.toHaveBeenCalled();
    say({ kind: 'snapshot', snapshot: { ...SNAPSHOT, online: false } });
    expect(session.get().snapshot?.online).toBe(false);
    expect(title()).toBe('Last');
  });

  it('what it says while that is taken apart goes first', async () => {
    await browser.storage.session.set({ picture: JSON.stringify(told('Last')) });
    vi.useFakeTimers();
    const { session, title } = open();
    const titles: (string | undefined)[] = [];
    session.subscribe(() => titles.push(title()));
    const { parse } = JSON;
    vi.spyOn(JSON, 'parse').mockImplementation((text) => {
      setTimeout(() => say(told('Now')));
      return parse(text);
    });
    await vi.runAllTimersAsync();
    vi.useRealTimers();
    expect(titles).toEqual(['Now']);
  });

  it.each(['{', '{"kind":"noise"}', 'null', 7])(
    'nothing is shown of what is no picture: %s',
    async (picture) => {
      await browser.storage.session.set({ picture });
      vi.useFakeTimers();
      const { session } = open();
      await vi.runAllTimersAsync();
      vi.useRealTimers();
      expect(session.get()).toEqual({ snapshot: null, document: null, across: null });
    },
  );
});

describe('all teams', () => {
  const across = { teams: [], views: [] };

  it('are asked for as the port opens on the map, and each time that it opens again', () => {
    vi.useFakeTimers();
    openMap = true;
    open();
    openMap = false;
    ports[0]?.lose();
    vi.runAllTimers();
    vi.useRealTimers();
    expect(ports.map(({ name }) => name)).toEqual(['alignment', 'dashboard']);
  });

  it('are those of the snapshot that they came with, and of no other', () => {
    const { session } = open();
    say({ ...told('First'), across });
    expect(session.get().across).toBe(across);
    say({ kind: 'snapshot', snapshot: { ...SNAPSHOT, online: false } });
    expect(session.get().across).toBeNull();
  });

  it('stay with their snapshot while an edit is shown before it is stored', () => {
    const { session } = open();
    say({ ...told('First'), across });
    session.echo(rename('Mine'), new Promise(() => {}));
    expect(session.get().across).toBe(across);
  });
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

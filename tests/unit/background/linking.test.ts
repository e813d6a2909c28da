import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { until } from '#tests/support/until.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import { commanded } from '../../../entrypoints/background/commands.ts';
import { listen, start } from '../../../entrypoints/background/events.ts';
import type { JiraSimulator } from '../../trackers/jira/jira.ts';
import { begin, connectJira, end, JIRA, own, POPUP, panelSender, send, type Worker } from './around.ts';
import type { Around } from './fake-browser.ts';
import { makeTeam, SHARE_DONE } from './team.ts';

let around: Around;
let site: JiraSimulator;
let worker: Worker;
let team: Awaited<ReturnType<typeof makeTeam>>;
let keyResult: KeyResultId;
let keys: string[];

beforeEach(async () => {
  ({ around, site, worker } = await begin());
  listen(worker.app);
  await start(worker.app, 0);
  await connectJira(worker);
  team = await makeTeam(worker, site);
  keyResult = await team.addKeyResult('Share of the work done', SHARE_DONE);
  keys = [1, 2, 3].map((n) => site.state.create({ project: 'PAY', summary: `Ticket ${n}` }).key);
  around.notices.length = 0;
  around.opened.length = 0;
});
afterEach(async () => {
  await worker.app.refresh.settled();
  await end(worker, site);
});

const BOARD = { id: 1, url: `${JIRA}/jira/software/projects/PAY/boards/1` };
const AFAR = { id: 2, url: 'https://example.org/' };
const address = (key = '') => `${JIRA}/browse/${key}`;
const place = (key = '') => ({ origin: JIRA, key });

interface Opened {
  notice: string;
  key: string;
  token: string;
}
const opened = (): Promise<Opened> =>
  until(() => {
    const found = around.notices
      .map(({ notice }) => notice as Opened)
      .find(({ notice }) => notice === 'link');
    if (!found) throw new Error('no picker was opened');
    return found;
  });
/** The tickets that the picker was opened for, as its panel is told. */
const offered = async (): Promise<string[] | undefined> => {
  const answer = await send(worker, panelSender(), 'panel-hello', { token: (await opened()).token });
  if (!answer.ok) throw new Error('refused');
  return answer.value.linking;
};

describe('linking from anywhere', () => {
  it('is offered on links to tickets of connected sites and on these sites’ pages, and on nothing else', async () => {
    const [link, here] = around.menus;
    expect(link?.targetUrlPatterns).toContain(`${JIRA}/browse/*`);
    expect(here?.documentUrlPatterns).toEqual([`${JIRA}/*`]);
    const [connection] = worker.app.connections.all();
    await own(worker, 'disconnect', { connection: connection?.id ?? '' });
    await until(() => expect(around.menus).toEqual([]));
  });

  it('takes the ticket of a link, and all that are chosen with it', async () => {
    around.tickets = { near: keys, chosen: keys.slice(0, 2), here: null };
    around.menu({ menuItemId: 'link', linkUrl: address(keys[2]) }, BOARD);
    expect(await offered()).toEqual([keys[2]]);
    around.notices.length = 0;
    around.menu({ menuItemId: 'link', linkUrl: address(keys[1]) }, BOARD);
    expect(await offered()).toEqual(keys.slice(0, 2));
  });

  it.each<[string, Partial<NonNullable<Around['tickets']>>, number[]]>([
    ['what is chosen', { chosen: [0, 1].map(String) }, [0, 1]],
    ['the one under the pointer where nothing is', { here: '2' }, [2]],
    ['what is chosen, by the keyboard, wherever the pointer is', { chosen: ['0'], here: '2' }, [0]],
  ])('by command: %s', async (_, said, expected) => {
    const named = (n: string): string => keys[Number(n)] ?? '';
    around.tickets = {
      near: keys,
      chosen: (said.chosen ?? []).map(named),
      here: said.here ? named(said.here) : null,
    };
    around.command('link-tickets');
    expect(await offered()).toEqual(expected.map((n) => keys[n]));
  });

  it('takes the page’s own ticket where nothing else is meant', async () => {
    around.tickets = { near: [], chosen: [], here: null };
    around.command('link-tickets');
    expect(await offered()).toEqual(['PAY-1']);
  });

  it('links all of them in one step, which one undo takes back', async () => {
    around.tickets = { near: keys, chosen: keys, here: null };
    around.command('link-tickets');
    expect(await offered()).toEqual(keys);
    const places = keys.map(place);
    const ask = { places, team: team.team, keyResult };
    expect(await send(worker, panelSender(), 'link-several', ask)).toEqual({
      ok: true,
      value: { missing: [] },
    });
    const known = await send(worker, panelSender(), 'linkable', { places });
    expect(known.ok && known.value.map(({ title, serves }) => [title, serves.length])).toEqual([
      ['Ticket 1', 1],
      ['Ticket 2', 1],
      ['Ticket 3', 1],
    ]);
    await send(worker, panelSender(), 'undo', {});
    const { links } = await own(worker, 'document', { team: team.team });
    expect(links).toEqual([]);
  });

  it('says which could not be read, and links the others', async () => {
    const places = [place(keys[0]), place('PAY-999999')];
    const value = await own(worker, 'link-several', { places, team: team.team, keyResult });
    expect(value.missing).toEqual(['PAY-999999']);
    expect((await own(worker, 'document', { team: team.team })).links).toHaveLength(1);
  });

  it('lets a panel link nothing but what it was opened for', async () => {
    around.tickets = { near: keys, chosen: keys.slice(0, 2), here: null };
    around.command('link-tickets');
    await offered();
    const ask = { places: keys.map(place), team: team.team, keyResult };
    expect(await send(worker, panelSender(), 'link-several', ask)).toMatchObject({ ok: false });
  });

  it('opens a window of its own where the link stands on somebody else’s page', async () => {
    around.tickets = null;
    around.menu({ menuItemId: 'link', linkUrl: address(keys[0]) }, AFAR);
    await until(() => expect(around.opened).toHaveLength(1));
    const token = decodeURIComponent(new URL(around.opened[0] ?? '').hash.slice(1));
    expect(await send(worker, panelSender(), 'panel-hello', { token })).toMatchObject({ ok: false });
    around.menu({ menuItemId: 'link', linkUrl: address(keys[0]) }, AFAR);
    await until(() => expect(around.opened).toHaveLength(2));
    const fresh = decodeURIComponent(new URL(around.opened[1] ?? '').hash.slice(1));
    const answer = await send(worker, POPUP, 'panel-hello', { token: fresh });
    expect(answer.ok && answer.value.linking).toEqual([keys[0]]);
  });

  it('says on the page that no ticket is meant where a board has none under pointer or focus', async () => {
    around.open = [{ ...BOARD, active: true }];
    around.tickets = { near: keys, chosen: [], here: null };
    around.command('link-tickets');
    const { token } = await opened();
    const answer = await send(worker, panelSender(), 'panel-hello', { token });
    expect(answer).toEqual({ ok: true, value: { place: place(), linking: [] } });
    expect(around.opened).toEqual([]);
    around.notices.length = 0;
    expect(await send(worker, panelSender(), 'panel-close', { place: place() })).toMatchObject({ ok: true });
    expect(around.notices).toEqual([{ tab: 1, notice: { notice: 'close-panel' } }]);
  });

  it('says so for a link that leads to no ticket', async () => {
    around.menu({ menuItemId: 'link', linkUrl: `${JIRA}/browse/PAY` }, BOARD);
    expect(await offered()).toEqual([]);
  });

  it.each([
    ['a page that is no tracker’s', [{ ...AFAR, active: true }]],
    ['a page that the browser does not tell of', []],
  ])('says so in a small window of its own on %s, once', async (_, open) => {
    around.tickets = null;
    around.open = open;
    around.command('link-tickets');
    await until(() => expect(around.opened).toHaveLength(1));
    const url = around.opened[0] ?? '';
    const token = decodeURIComponent(new URL(url).hash.slice(1));
    const answer = await send(worker, POPUP, 'panel-hello', { token });
    expect(answer).toEqual({ ok: true, value: { place: { origin: '', key: '' }, linking: [] } });
    around.open = [{ id: 3, url, active: true }];
    await commanded(worker.app, 'link-tickets');
    expect(around.opened).toHaveLength(1);
  });
});

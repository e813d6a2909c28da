import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PortMessage } from '#utils/messaging/port.ts';
import type { SenderFacts } from '#utils/messaging/sender.ts';
import type { PagePort } from '../../../entrypoints/background/page-port.ts';
import type { JiraSimulator } from '../../trackers/jira/jira.ts';
import {
  begin,
  clock,
  end,
  JIRA,
  newWorker,
  own,
  POPUP,
  pageSender,
  panelSender,
  send,
  type Worker,
} from './around.ts';
import type { Around } from './fake-browser.ts';
import { makeTeam } from './team.ts';

let around: Around;
let site: JiraSimulator;
let worker: Worker;
const place = { origin: JIRA, key: 'PAY-7' };

beforeEach(async () => {
  ({ around, site, worker } = await begin());
});
afterEach(() => end(worker, site));

const mint = async (): Promise<string> => {
  const answer = await send(worker, pageSender('PAY-7'), 'panel-token', { key: 'PAY-7' });
  if (!answer.ok) throw new Error('no token');
  return answer.value.token;
};

const hello = (token: string, sender: SenderFacts) => send(worker, sender, 'panel-hello', { token });
const REFUSED = { ok: false, problem: { code: 'forbidden' } };

describe('the panel’s handshake', () => {
  it('is accepted once, and binds the frame to its ticket', async () => {
    const token = await mint();
    expect(await send(worker, panelSender(), 'ticket', { place })).toMatchObject(REFUSED);
    expect(await hello(token, panelSender())).toEqual({ ok: true, value: { place } });
    expect(await hello(token, panelSender(1, 5))).toMatchObject(REFUSED);
    expect(await send(worker, panelSender(), 'ticket', { place })).toMatchObject({ ok: true });
    expect(await send(worker, panelSender(1, 5), 'ticket', { place })).toMatchObject(REFUSED);
  });

  it('outlives the worker', async () => {
    await hello(await mint(), panelSender());
    const token = await mint();
    worker.kill();
    worker = newWorker(site, null);
    expect(await send(worker, panelSender(), 'ticket', { place })).toMatchObject({ ok: true });
    expect(await hello(token, panelSender(1, 6))).toMatchObject({ ok: true });
  });

  it.each<[string, SenderFacts]>([
    ['another tab', panelSender(2)],
    ['a top frame', panelSender(1, 0)],
    ['the popup', POPUP],
    ['the page itself', pageSender('PAY-7')],
  ])('from %s is refused, and the token is lost with it', async (_, sender) => {
    const token = await mint();
    expect(await hello(token, sender)).toMatchObject(REFUSED);
    const again = await hello(token, panelSender());
    // What is no page of ours cannot even use a token up.
    expect(again.ok).toBe(sender.url?.startsWith('https:') ?? false);
  });

  it('with a token that nobody used for a while is refused', async () => {
    const token = await mint();
    clock.now += 5 * 60_000;
    expect(await hello(token, panelSender())).toMatchObject(REFUSED);
  });

  it('is void once the tab is closed', async () => {
    await hello(await mint(), panelSender());
    await worker.app.panelTokens.forgetTab(1);
    expect(await send(worker, panelSender(), 'ticket', { place })).toMatchObject(REFUSED);
  });
});

describe('what a panel may do', () => {
  it('asks for its own ticket, is told off for others, connections and files', async () => {
    await hello(await mint(), panelSender());
    const other = { ...place, key: 'PAY-8' };
    expect(await send(worker, panelSender(), 'ticket', { place: other })).toMatchObject(REFUSED);
    expect(await send(worker, panelSender(), 'export', {})).toMatchObject(REFUSED);
    expect(await send(worker, panelSender(), 'disconnect', { connection: 'x' })).toMatchObject(REFUSED);
    expect(await send(worker, panelSender(), 'import', { text: '{}' })).toMatchObject(REFUSED);
  });

  it('closes itself by its own tab’s page', async () => {
    await hello(await mint(), panelSender());
    await send(worker, panelSender(), 'panel-close', { place });
    expect(around.notices).toContainEqual({ tab: 1, notice: { notice: 'close-panel' } });
  });
});

describe('ports', () => {
  const port = (sender: SenderFacts, name = 'page') => {
    const messages: PortMessage[] = [];
    let closed = false;
    let gone: () => void = () => undefined;
    const end: PagePort = {
      ...{ name, sender },
      postMessage: (message) => void messages.push(message),
      disconnect: () => {
        closed = true;
      },
      onDisconnect: {
        addListener: (listener) => {
          gone = listener;
        },
      },
    };
    return { end, messages, isClosed: () => closed, leave: () => gone() };
  };

  it('our own page hears everything at once and after each change, until it leaves', async () => {
    const popup = port(POPUP);
    await worker.app.ports.connect(popup.end);
    expect(popup.messages).toHaveLength(1);
    await makeTeam(worker, site);
    worker.app.ports.broadcast();
    expect(popup.messages.at(-1)?.snapshot.view?.team.name).toBe('Payments');
    const heard = popup.messages.length;
    popup.leave();
    worker.app.ports.broadcast();
    expect(popup.messages).toHaveLength(heard);
  });

  it('a frame on a page hears nothing before its token was accepted', async () => {
    const panel = port(panelSender());
    await worker.app.ports.connect(panel.end);
    worker.app.ports.broadcast();
    expect(panel.messages).toEqual([]);
    await hello(await mint(), panelSender());
    expect(panel.messages).toHaveLength(1);
  });

  it('a content script is shown the door', async () => {
    const page = port(pageSender('PAY-7'));
    await worker.app.ports.connect(page.end);
    expect([page.isClosed(), page.messages]).toEqual([true, []]);
    expect(await own(worker, 'active-ticket', {})).toEqual({ origin: JIRA, key: 'PAY-1' });
  });
});

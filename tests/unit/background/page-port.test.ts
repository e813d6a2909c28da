import { describe, expect, it, vi } from 'vitest';
import { createPagePorts, type PagePort } from '../../../entrypoints/background/page-port.ts';
import { SNAPSHOT } from '../../fixtures/views.ts';
import { teamDocument } from '../okr/build.ts';

const SELF = { id: 'us', url: 'chrome-extension://us/' };
const PAGE = { id: 'us', url: 'chrome-extension://us/dashboard.html', origin: 'chrome-extension://us' };
const FRAME = { ...PAGE, tab: { id: 7 }, frameId: 3, documentId: 'd' };

const portOf = (name: string, sender: PagePort['sender'] = PAGE) => {
  const postMessage = vi.fn();
  const disconnect = vi.fn();
  return { name, sender, postMessage, disconnect, onDisconnect: { addListener: () => {} } };
};

const ACROSS = { teams: [teamDocument()], views: [] };

const setUp = () => {
  const given = { document: teamDocument(), told: vi.fn(), across: vi.fn(() => ACROSS) };
  const ports = createPagePorts({
    self: SELF,
    boundTo: async () => ({ origin: 'https://acme.atlassian.net', key: 'PAY-1' }),
    ready: async () => {},
    snapshot: () => SNAPSHOT,
    document: () => given.document,
    across: given.across,
    told: given.told,
  });
  return { ports, given };
};

describe('what a page of ours is told', () => {
  it('is the document with the first picture, and again only when it is another one', async () => {
    const { ports, given } = setUp();
    const port = portOf('dashboard');
    await ports.connect(port);
    expect(port.postMessage).toHaveBeenLastCalledWith({
      kind: 'snapshot',
      snapshot: SNAPSHOT,
      document: given.document,
    });
    ports.broadcast();
    expect(port.postMessage).toHaveBeenLastCalledWith({ kind: 'snapshot', snapshot: SNAPSHOT });
    expect(given.told).toHaveBeenCalledTimes(2);
    given.document = teamDocument();
    ports.broadcast();
    expect(port.postMessage.mock.lastCall?.[0].document).toBe(given.document);
  });

  it('is told anew after it has connected again', async () => {
    const { ports, given } = setUp();
    await ports.connect(portOf('dashboard'));
    const again = portOf('dashboard');
    await ports.connect(again);
    expect(again.postMessage.mock.lastCall?.[0].document).toBe(given.document);
  });

  it('is all teams too where it opens on the map, in the first message alone', async () => {
    const { ports, given } = setUp();
    const port = portOf('alignment');
    await ports.connect(port);
    expect(port.postMessage).toHaveBeenLastCalledWith({
      kind: 'snapshot',
      snapshot: SNAPSHOT,
      document: given.document,
      across: ACROSS,
    });
    expect(given.told).toHaveBeenCalledOnce();
    ports.broadcast();
    expect(port.postMessage).toHaveBeenLastCalledWith({ kind: 'snapshot', snapshot: SNAPSHOT });
    await ports.connect(portOf('dashboard'));
    expect(given.across).toHaveBeenCalledOnce();
  });

  it('is the picture alone on other pages', async () => {
    const { ports, given } = setUp();
    const port = portOf('page');
    await ports.connect(port);
    expect(port.postMessage).toHaveBeenLastCalledWith({ kind: 'snapshot', snapshot: SNAPSHOT });
    expect(given.told).not.toHaveBeenCalled();
  });

  it.each(['dashboard', 'alignment'])('is no %s in a frame on a foreign page', async (name) => {
    const { ports } = setUp();
    const port = portOf(name, FRAME);
    await ports.connect(port);
    expect(port.disconnect).toHaveBeenCalledOnce();
    expect(port.postMessage).not.toHaveBeenCalled();
  });
});

// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Background } from '#integrations/overlay/background.ts';
import { Overlay, runOverlay } from '#integrations/overlay/run.ts';
import { PANEL_TAG, STRIP_TAG } from '#integrations/overlay/tags.ts';
import type { Site } from '#integrations/site.ts';
import { until } from '#tests/support/until.ts';
import type { PageNotice } from '#utils/messaging/page-protocol.ts';
import { answer } from '../../hostile-host/lines.ts';

const site = (part: Partial<Site> = {}): Site => ({
  id: 'jira-cloud',
  detect: () => 'jira-cloud',
  view: () => ({ kind: 'issue', ticket: 'PAY-318' }),
  *surfaces(_layout, _view, root) {
    const anchor = root.querySelector('h1');
    if (anchor) yield { kind: 'strip', ticket: 'PAY-318', anchor, by: 'h1' };
  },
  theme: () => 'light',
  ready: () => true,
  ...part,
});

const background = (part: Partial<Background> = {}) => {
  const asked: string[] = [];
  const it: Background = {
    strip: async (key) => {
      asked.push(key);
      return { ok: true, value: answer(key) };
    },
    marks: async () => ({ ok: true, value: { marks: {}, keyResults: [], sheet: null } }),
    bearers: async () => ({ ok: true, value: '*' }),
    dismissMoment: async () => null,
    panelToken: async () => 'token',
    panelAddress: (token) => `about:blank#${token}`,
    onNotice: () => undefined,
    lens: () => undefined,
    isAlive: () => true,
    ...part,
  };
  return { asked, it };
};

const strips = () => document.querySelectorAll(STRIP_TAG).length;
/** Lets what was asked for with the next frames happen. */
const frames = async (count = 4) => {
  for (let n = 0; n < count; n += 1) await new Promise((done) => requestAnimationFrame(done));
};

let overlay: Overlay | null = null;
const make = (of: Site, to: Background): Overlay => {
  document.body.innerHTML = '<h1>Serve the price quote</h1>';
  overlay = new Overlay(of, window as unknown as Window & typeof globalThis, to);
  return overlay;
};
afterEach(() => {
  overlay?.stop();
  vi.restoreAllMocks();
});

describe('Overlay', () => {
  it('does nothing when it is made, and starts and stops as often as it is told', async () => {
    const { asked, it: to } = background();
    const made = make(site(), to);
    await frames();
    expect([asked.length, strips()]).toEqual([0, 0]);
    made.start();
    made.start();
    await until(() => expect(strips()).toBe(1));
    expect(asked).toEqual(['PAY-318']);
    made.stop();
    made.stop();
    expect(document.body.innerHTML).toBe('<h1>Serve the price quote</h1>');
    made.start();
    await until(() => expect(strips()).toBe(1));
  });

  it('leaves, quietly, when a site keeps failing', async () => {
    const debug = vi.spyOn(console, 'debug').mockImplementation(() => undefined);
    let calls = 0;
    const broken = site({
      surfaces: () => {
        calls += 1;
        throw new Error('the page changed');
      },
    });
    make(broken, background().it).start();
    for (let n = 0; n < 8; n += 1) {
      document.body.append(document.createElement('p'));
      await frames(2);
    }
    expect([calls, debug.mock.calls.length, strips()]).toEqual([4, 1, 0]);
  });

  it('is not there on a page that is none of the tracker', async () => {
    const { asked, it: to } = background();
    make(site({ detect: () => null }), to).start();
    await frames();
    expect([asked.length, strips()]).toEqual([0, 0]);
  });

  it('reads no text on a page that shows no ticket: the first one holds the page up', async () => {
    const { it: to } = background();
    const text = vi.spyOn(browser.i18n, 'getMessage');
    make(site({ view: () => ({ kind: 'other', ticket: null }) }), to).start();
    await frames();
    expect(text).not.toHaveBeenCalled();
  });

  it('does not start for a script whose extension is already gone', async () => {
    const { asked, it: to } = background({ isAlive: () => false });
    make(site(), to).start();
    await frames();
    expect([asked.length, strips()]).toEqual([0, 0]);
  });
});

describe('a panel to link tickets of a board', () => {
  const board = site({ view: () => ({ kind: 'board', ticket: null }), *surfaces() {} });

  const opened = async (focused: string) => {
    let tell: (notice: PageNotice) => unknown = () => undefined;
    const { it: to } = background({
      onNotice: (handle) => {
        tell = handle;
      },
    });
    const made = make(board, to);
    document.body.insertAdjacentHTML('beforeend', '<a href="/browse/PAY-7">PAY-7</a><p>Nothing</p>');
    made.start();
    const element = document.querySelector<HTMLElement>(focused);
    element?.focus();
    tell({ notice: 'link', key: 'PAY-7', token: 'token' });
    await until(() => expect(document.querySelector(PANEL_TAG)).not.toBeNull());
    // As the frame in it takes the focus.
    element?.blur();
    return { element, close: () => tell({ notice: 'close-panel' }) };
  };

  it('gives the focus back to the card that had it', async () => {
    const { element, close } = await opened('a');
    close();
    expect(document.querySelector(PANEL_TAG)).toBeNull();
    expect(document.activeElement).toBe(element);
  });

  it('closes as well where nothing had the focus, or what had it has gone', async () => {
    const { close } = await opened('p');
    close();
    expect(document.querySelector(PANEL_TAG)).toBeNull();
    const again = await opened('a');
    again.element?.remove();
    again.close();
    expect(document.activeElement).toBe(document.body);
  });
});

describe('runOverlay', () => {
  it('ends with the context of the content script', async () => {
    document.body.innerHTML = '<h1>Serve the price quote</h1>';
    const controller = new AbortController();
    controller.abort();
    runOverlay(site(), controller);
    await frames();
    expect(strips()).toBe(0);
  });
});

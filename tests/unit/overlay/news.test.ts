// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { News } from '#integrations/overlay/marks/news.ts';
import { Overlay } from '#integrations/overlay/run.ts';
import type { Site, Surface } from '#integrations/site.ts';

const card = (key: string, more = ''): string =>
  `<div class="card"><a href="/browse/${key}">${key}</a>${more}</div>`;

function* cards(root: ParentNode): Generator<Surface> {
  for (const anchor of root.querySelectorAll('.card > a'))
    yield { kind: 'card', ticket: anchor.textContent, anchor, by: 'test', surface: 'board' };
  for (const anchor of root.querySelectorAll('button[aria-label]'))
    yield { kind: 'card', ticket: 'PAY-9', anchor, by: 'test', surface: 'board' };
}

/** What a page of two cards has to tell after a change, by what an observer writes down of it. */
const told = (change: (board: Element) => void, any = false): boolean => {
  document.body.innerHTML = `<main>${card('PAY-1')}${card('PAY-2')}</main>`;
  const board = document.querySelector('main') as Element;
  const news = new News(
    () => 0,
    (element) => [...cards(element)].length > 0,
  );
  news.looked([...cards(board)]);
  const observer = new MutationObserver(() => undefined);
  observer.observe(document, { childList: true, subtree: true, attributeFilter: ['href'] });
  change(board);
  const tells = news.tells(observer.takeRecords(), any);
  observer.disconnect();
  return tells;
};

const put = (html: string) => (board: Element) => board.insertAdjacentHTML('beforeend', html);

describe('a change of a page', () => {
  it.each([
    [
      'a card that is created anew',
      (board: Element) => board.firstElementChild?.replaceWith(board.firstElementChild.cloneNode(true)),
    ],
    ['cards in another order', (board: Element) => board.append(...[...board.children].toReversed())],
    ['a text', (board: Element) => board.lastElementChild?.append('Done')],
    ['elements that name nothing', put('<p>Nothing to see</p>')],
    ['a card that leaves', (board: Element) => board.firstElementChild?.remove()],
  ])('is no news where it is %s', (_, change) => expect(told(change)).toBe(false));

  it.each([
    ['another card', put(card('PAY-3'))],
    ['a known card with another link in it', put(card('PAY-1', '<a href="/browse/PAY-4">PAY-4</a>'))],
    [
      'a link that leads elsewhere now',
      (board: Element) => board.querySelector('a')?.setAttribute('href', '/browse/PAY-5'),
    ],
    ['a card whose key is no link', put('<div><button aria-label="PAY-9">PAY-9</button></div>')],
    [
      'a link alone, whose card was there',
      (board: Element) => {
        const link = document.createElement('a');
        link.href = '/browse/PAY-6';
        board.firstElementChild?.append(link);
      },
    ],
  ])('is news where it is %s', (_, change) => expect(told(change)).toBe(true));

  it('is news in any case while elements are followed, but never for its text alone', () => {
    expect(told((board) => board.firstElementChild?.remove(), true)).toBe(true);
    expect(told((board) => board.lastElementChild?.append('Done'), true)).toBe(false);
  });
});

describe('a board', () => {
  let looks = 0;
  const site: Site = {
    id: 'jira-cloud',
    detect: () => 'jira-cloud',
    view: () => ({ kind: 'board', ticket: null }),
    *surfaces(_layout, _view, root) {
      if (root === document) looks += 1;
      yield* cards(root);
    },
    theme: () => 'light',
    ready: () => true,
  };
  const asked: string[] = [];
  let bearers = '*';
  const overlay = new Overlay(site, window as unknown as Window & typeof globalThis, {
    strip: () => Promise.reject(new Error('no strip here')),
    marks: async ({ keys }) => {
      asked.push(...keys);
      return { ok: true, value: { marks: {}, keyResults: [], sheet: null } };
    },
    bearers: async () => ({ ok: true, value: bearers }),
    dismissMoment: async () => null,
    panelToken: async () => '',
    panelAddress: () => '',
    onNotice: () => undefined,
    lens: () => undefined,
    isAlive: () => true,
  });
  beforeEach(() => {
    vi.useFakeTimers();
    document.body.innerHTML = card('PAY-1') + card('PAY-2');
    overlay.start();
    looks = 0;
  });
  afterEach(() => {
    overlay.stop();
    vi.useRealTimers();
  });
  const pass = () => vi.advanceTimersByTimeAsync(2000);

  it('is not looked at again while it shows the tickets that it did, and is when another comes', async () => {
    await pass();
    looks = 0;
    for (let n = 0; n < 5; n += 1) {
      document.body.firstElementChild?.replaceWith(document.body.firstElementChild.cloneNode(true));
      await pass();
    }
    expect(looks).toBe(0);
    document.body.insertAdjacentHTML('beforeend', card('PAY-3'));
    await pass();
    expect(looks).toBe(1);
    expect(asked).toEqual(['PAY-1', 'PAY-2', 'PAY-3']);
  });

  it('is not looked at where no ticket of it can serve a key result, until one comes', async () => {
    overlay.stop();
    bearers = '[href*="CORE-"]';
    overlay.start();
    asked.length = 0;
    await pass();
    expect([looks, asked]).toEqual([0, []]);
    document.body.insertAdjacentHTML('beforeend', card('CORE-3'));
    await pass();
    expect([looks, asked]).toEqual([1, ['PAY-1', 'PAY-2', 'CORE-3']]);
    bearers = '*';
  });

  it('is looked at for what no address tells, late', async () => {
    await vi.advanceTimersByTimeAsync(11_000);
    looks = 0;
    document.body.append(document.createElement('p'));
    await pass();
    expect(looks).toBe(1);
  });
});

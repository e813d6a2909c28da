import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageCheck } from '#utils/messaging/page-protocol.ts';
import { pageCheckHandlers } from '../../../entrypoints/background/page-checks.ts';
import { newProfile } from './around.ts';

const BOARD: PageCheck = {
  ...{ layout: 'jira-cloud', view: 'board' },
  surfaces: [{ surface: 'board', by: 'kit-card', rows: 12, keys: 0 }],
};

/** What the page's script answers; a page may also answer anything else, or not at all. */
let answers: (tab: number) => unknown;
let version: string;

const front = () => pageCheckHandlers['front-check']();

beforeEach(async () => {
  await newProfile();
  version = '1.0.0';
  answers = () => BOARD;
  Object.assign(fakeBrowser.tabs, { sendMessage: async (tab: number) => answers(tab) });
  const { getManifest } = fakeBrowser.runtime;
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ ...getManifest(), version }) });
  vi.stubGlobal('navigator', { userAgent: 'Chrome/156.0' });
});

describe('a page that has changed', () => {
  it('is news until people were told, and again after an update', async () => {
    expect((await front())?.news).toBe(true);
    expect((await front())?.news).toBe(true);
    await pageCheckHandlers['front-check-told']();
    expect((await front())?.news).toBe(false);
    version = '1.1.0';
    expect((await front())?.news).toBe(true);
  });

  it('is told of anew when something else changes there, and a page as known never', async () => {
    await pageCheckHandlers['front-check-told']();
    answers = () => ({ ...BOARD, view: 'backlog' });
    expect((await front())?.news).toBe(true);
    answers = () => ({ ...BOARD, surfaces: BOARD.surfaces.map((one) => ({ ...one, keys: one.rows })) });
    expect((await front())?.news).toBe(false);
  });
});

it('a page that answers nothing, or something of its own, is none', async () => {
  answers = () => Promise.reject(new Error('Receiving end does not exist'));
  expect(await front()).toBeNull();
  answers = () => ({ ...BOARD, view: 'PAY-318: Cut checkout time' });
  expect(await front()).toBeNull();
});

it('a report is of all open pages of trackers, and of no other', async () => {
  answers = (tab) => (tab === 1 ? BOARD : { ...BOARD, view: 'other' });
  const { text } = await pageCheckHandlers['page-reports']();
  expect(text.split('\n').slice(0, 3)).toEqual([
    'Throughline 1.0.0, Chromium 156',
    'jira-cloud, board',
    '  board: 0 / 12 (kit-card)',
  ]);
  expect(text).not.toContain('other');
});

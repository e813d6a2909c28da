import { describe, expect, it } from 'vitest';
import type { TicketPlace } from '#utils/messaging/page-protocol.ts';
import type { Answer } from '#utils/messaging/protocol.ts';
import type { Frame, SenderFacts } from '#utils/messaging/sender.ts';
import { createListener, type OwnHandlers, type PageHandlers } from '#utils/messaging/server.ts';

const self = { id: 'abc', url: 'chrome-extension://abc/' };
const place: TicketPlace = { origin: 'https://acme.atlassian.net', key: 'PAY-1' };
const popup: SenderFacts = { id: 'abc', url: 'chrome-extension://abc/popup.html' };
const panel: SenderFacts = {
  id: 'abc',
  url: 'chrome-extension://abc/panel.html#token',
  tab: { id: 7 },
  frameId: 3,
  documentId: 'D',
};
const script: SenderFacts = {
  id: 'abc',
  url: 'https://acme.atlassian.net/browse/PAY-1',
  tab: { id: 7 },
  frameId: 0,
};

/** Handlers that tell what they were asked; a request without one here must never be reached. */
const harness = (bound: TicketPlace | null = null) => {
  const calls: { request: string; ask: unknown; context: unknown }[] = [];
  const record = <T extends object>(names: string[]): T =>
    Object.fromEntries(
      names.map((request) => [
        request,
        async (ask: unknown, context: unknown) => {
          calls.push({ request, ask, context });
          return null;
        },
      ]),
    ) as T;
  const listener = createListener({
    self,
    ready: async () => undefined,
    page: record<PageHandlers>(['strip', 'panel-token']),
    own: record<OwnHandlers>([
      'panel-hello',
      'ticket',
      'link',
      'edit',
      'export',
      'connect',
      'import',
      'outline-kinds',
      'outlines',
      'remove-team',
    ]),
    boundTo: async (frame: Frame) => (frame.tab === 7 && frame.frame === 3 ? bound : null),
    problemOf: (error) => ({
      code: 'forbidden',
      host: '',
      retryAt: null,
      detail: String(error),
      field: null,
      at: '',
    }),
  });
  const send = (message: unknown, sender: SenderFacts): Promise<Answer<unknown>> | null => {
    let resolve: (answer: unknown) => void = () => undefined;
    const answer = new Promise<unknown>((done) => {
      resolve = done;
    });
    return listener(message, sender, resolve) ? (answer as Promise<Answer<unknown>>) : null;
  };
  return { calls, send };
};

describe('who may ask what', () => {
  it('answers a content script for the origin the browser names', async () => {
    const { calls, send } = harness();
    expect(await send({ request: 'strip', ask: { key: 'PAY-1' } }, script)).toEqual({
      ok: true,
      value: null,
    });
    expect(calls).toEqual([
      {
        request: 'strip',
        ask: { key: 'PAY-1' },
        context: expect.objectContaining({ origin: 'https://acme.atlassian.net' }),
      },
    ]);
  });

  it.each(['export', 'connect', 'import', 'ticket', 'edit', 'remove-team', 'constructor', '__proto__'])(
    'refuses a content script that asks for %s',
    async (request) => {
      const { calls, send } = harness();
      expect(await send({ request, ask: {} }, script)).toMatchObject({ ok: false });
      expect(calls).toEqual([]);
    },
  );

  it.each<[string, SenderFacts]>([
    ['another extension', { ...script, id: 'other' }],
    ['a sub-frame', { ...script, frameId: 2 }],
    ['an opaque origin', { ...script, url: 'about:blank' }],
    ['a file', { ...script, url: 'file:///home/a.html' }],
    ['no tab', { id: 'abc', url: 'https://acme.atlassian.net/' }],
    ['no address', { id: 'abc' }],
    ['a look-alike of our own address', { ...script, url: 'chrome-extension://abcd/popup.html' }],
  ])('refuses %s', async (_, sender) => {
    const { calls, send } = harness(place);
    expect(await send({ request: 'strip', ask: { key: 'PAY-1' } }, sender)).toMatchObject({ ok: false });
    expect(await send({ request: 'export', ask: {} }, sender)).toMatchObject({ ok: false });
    expect(calls).toEqual([]);
  });

  it('lets our own pages ask, but not what belongs to content scripts', async () => {
    const { calls, send } = harness();
    expect(await send({ request: 'export', ask: {} }, popup)).toMatchObject({ ok: true });
    expect(await send({ request: 'strip', ask: { key: 'PAY-1' } }, popup)).toMatchObject({ ok: false });
    expect(calls.map((call) => call.request)).toEqual(['export']);
  });

  it('lets a framed page of ours say its token and nothing else before it is bound', async () => {
    const { calls, send } = harness(null);
    expect(await send({ request: 'ticket', ask: { place } }, panel)).toMatchObject({ ok: false });
    expect(await send({ request: 'export', ask: {} }, panel)).toMatchObject({ ok: false });
    expect(await send({ request: 'panel-hello', ask: { token: 't' } }, panel)).toMatchObject({ ok: true });
    expect(calls.map((call) => call.request)).toEqual(['panel-hello']);
  });

  it('keeps a bound panel to its own ticket and away from connections and files', async () => {
    const { calls, send } = harness(place);
    expect(await send({ request: 'ticket', ask: { place } }, panel)).toMatchObject({ ok: true });
    const other = { ...place, key: 'PAY-2' };
    expect(await send({ request: 'ticket', ask: { place: other } }, panel)).toMatchObject({ ok: false });
    for (const request of ['export', 'connect', 'import', 'remove-team']) {
      expect(await send({ request, ask: {} }, panel)).toMatchObject({ ok: false });
    }
    const outlines = { request: 'outlines', ask: { connection: 'c', kind: 'initiatives', after: null } };
    expect(await send(outlines, panel)).toMatchObject({ ok: false });
    expect(await send(outlines, script)).toMatchObject({ ok: false });
    expect(calls.map((call) => call.request)).toEqual(['ticket']);
  });
});

describe('what is asked', () => {
  it.each([[{ key: 'TEST' }], [{ key: 'PAY-1"]{}' }], [{ key: 5 }], [{}], [null], ['PAY-1']])(
    'refuses a strip for %j',
    async (ask) => {
      const { calls, send } = harness();
      expect(await send({ request: 'strip', ask }, script)).toMatchObject({ ok: false });
      expect(calls).toEqual([]);
    },
  );

  it('passes on what the schema names and drops what it does not', async () => {
    const { calls, send } = harness();
    await send({ request: 'strip', ask: { key: 'PAY-1', origin: 'https://other.example' } }, script);
    expect(calls[0]?.ask).toEqual({ key: 'PAY-1' });
  });

  it.each([undefined, null, 'hello', 5, {}, { request: 5, ask: {} }])('leaves %j to others', (message) => {
    expect(harness().send(message, popup)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { until } from '#tests/support/until.ts';
import type { Client } from '#utils/messaging/client.ts';
import { panelSession, readPanelHash } from '#utils/messaging/panel-session.ts';
import type { Answer, OwnRequests } from '#utils/messaging/protocol.ts';
import type { Snapshot } from '#utils/messaging/snapshot.ts';
import { type Background, ticketSession } from '#utils/messaging/ticket-session.ts';
import { problem, SNAPSHOT, TEAM, TICKET, UNLINKED } from '../../fixtures/views.ts';

type Answers = { [K in keyof OwnRequests]?: Answer<OwnRequests[K]['answer']> };

/** A background that answers by a list and remembers what it was asked. */
const background = (answers: Answers) => {
  const asked: string[] = [];
  const pages: ((snapshot: Snapshot) => void)[] = [];
  const ask = (async (request: keyof OwnRequests) => {
    asked.push(request);
    return answers[request] ?? { ok: true, value: null };
  }) as Client<OwnRequests>;
  const connect: Background['connect'] = (onSnapshot) => {
    pages.push(onSnapshot);
    return () => {};
  };
  return { ask, connect, asked, pages, answers };
};

const ok = <T>(value: T): Answer<T> => ({ ok: true, value });

describe('panel session', () => {
  it('asks nothing at all without a token', () => {
    const worker = background({});
    const { handshake } = panelSession('', worker);
    expect(handshake.get().state).toBe('no-token');
    expect(worker.asked).toEqual([]);
    expect(worker.pages).toEqual([]);
  });

  it('neither connects nor asks for the ticket when the token is refused', async () => {
    const worker = background({ 'panel-hello': { ok: false, problem: problem('forbidden') } });
    const { handshake } = panelSession('used', worker);
    await until(() => expect(handshake.get().state).toBe('refused'));
    expect(worker.asked).toEqual(['panel-hello']);
    expect(worker.pages).toEqual([]);
  });

  it('shows the ticket that the token stands for, and closes it by its place', async () => {
    const worker = background({
      'panel-hello': ok({ place: TICKET.place }),
      ticket: ok(TICKET),
    });
    const session = panelSession('fresh', worker);
    await until(() => expect(session.ticket.get().ticket?.key).toBe('PAY-318'));
    worker.pages[0]?.(SNAPSHOT);
    expect(session.ticket.get().snapshot?.view?.team.name).toBe('Payments');
    session.close();
    expect(worker.asked).toContain('panel-close');
  });

  it.each([
    ['no-ticket', 'https://acme.atlassian.net'],
    ['no-tracker', ''],
  ] as const)('opened to link where no ticket is meant it asks for none: %s', async (state, origin) => {
    const worker = background({ 'panel-hello': ok({ place: { origin, key: '' }, linking: [] }) });
    const { handshake, close } = panelSession('fresh', worker);
    await until(() => expect(handshake.get().state).toBe(state));
    close();
    expect(worker.asked).toEqual(['panel-hello', 'panel-close']);
    expect(worker.pages).toEqual([]);
  });

  it('asks for fifty of the tickets that were chosen, and says of how many', async () => {
    const keys = Array.from({ length: 80 }, (_, n) => `PAY-${n + 1}`);
    const worker = background({
      'panel-hello': ok({ place: TICKET.place, linking: keys }),
      ticket: ok(TICKET),
    });
    const { linking } = panelSession('fresh', worker);
    await until(() => expect(linking.get().chosen).toBe(80));
    expect(linking.get().tickets.map(({ key }) => key)).toEqual(keys.slice(0, 50));
  });

  it('reads token and theme from the address, whatever stands there', () => {
    expect(readPanelHash('#a%26b')).toEqual({ token: 'a&b', theme: null });
    expect(readPanelHash('#abc&theme=dark')).toEqual({ token: 'abc', theme: 'dark' });
    expect(readPanelHash('#abc&theme=blink')).toEqual({ token: 'abc', theme: null });
    expect(readPanelHash('#%')).toEqual({ token: '', theme: null });
    expect(readPanelHash('')).toEqual({ token: '', theme: null });
  });
});

describe('ticket session', () => {
  const started = (answers: Answers) => {
    const worker = background(answers);
    const session = ticketSession(worker);
    session.show(TICKET.place);
    return { ...worker, session };
  };
  const latency = TEAM.objectives[0]?.keyResults[0]?.id;
  if (!latency) throw new Error('the example has no key result');

  it('keeps a failure to be shown, and forgets it with the next success', async () => {
    const { session, answers } = started({ ticket: ok(UNLINKED) });
    answers.link = { ok: false, problem: problem('offline') };
    session.link(TEAM.team.id, latency);
    await until(() => expect(session.get().problem?.code).toBe('offline'));
    delete answers.link;
    session.link(TEAM.team.id, latency);
    await until(() => expect(session.get().problem).toBeNull());
  });

  it('shows the ticket as it is after an edit', async () => {
    const { session, answers } = started({ ticket: ok(UNLINKED) });
    await until(() => expect(session.get().ticket?.lines).toHaveLength(0));
    answers.ticket = ok(TICKET);
    session.link(TEAM.team.id, latency);
    await until(() => expect(session.get().ticket?.lines).toHaveLength(1));
  });

  it('leaves the old link alone when the new one failed', async () => {
    const { session, asked } = started({
      ticket: ok(TICKET),
      link: { ok: false, problem: problem('storage') },
    });
    const line = TICKET.lines[0];
    if (!line?.link) throw new Error('the example has no link');
    session.change(TEAM.team.id, line.link, latency);
    await until(() => expect(session.get().problem?.code).toBe('storage'));
    expect(asked).not.toContain('unlink');
  });

  it('keeps the last known ticket when a later question fails', async () => {
    const { session, answers, pages } = started({ ticket: ok(TICKET) });
    await until(() => expect(session.get().ticket?.key).toBe('PAY-318'));
    answers.ticket = { ok: false, problem: problem('timeout') };
    pages[0]?.(SNAPSHOT);
    await until(() => expect(session.get().problem?.code).toBe('timeout'));
    expect(session.get().ticket?.key).toBe('PAY-318');
  });
});

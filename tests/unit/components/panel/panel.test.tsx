// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Panel } from '#components/panel/panel.tsx';
import type { PanelActions, PanelProps } from '#components/panel/panel-model.ts';
import {
  GUARDING,
  LATENCY,
  NO_KEY_RESULTS,
  NO_TEAM,
  problem,
  SNAPSHOT,
  snapshot,
  TICKET,
  TWICE,
  ticketAnswer,
  UNLINKED,
  WAITING,
} from '../../../fixtures/views.ts';
import { click, named, press, render, type } from '../../../support/render.tsx';
import { panelActions } from '../../../support/stories.tsx';

const open = async (props: Partial<PanelProps> = {}) => {
  const actions = Object.fromEntries(
    Object.keys(panelActions).map((name) => [name, vi.fn()]),
  ) as unknown as PanelActions;
  const { container } = await render(
    <Panel
      handshake="done"
      snapshot={SNAPSHOT}
      ticket={TICKET}
      problem={null}
      actions={actions}
      {...props}
    />,
  );
  return { container, actions };
};

describe('panel', () => {
  it('explains itself quietly without a token, and shows nothing', async () => {
    const { container } = await open({ handshake: 'no-token' });
    expect(container.textContent).toContain('Open this from a ticket');
    expect(container.textContent).not.toContain('PAY-318');
  });

  it.each([
    ['no-ticket', 'Point at a ticket'],
    ['no-tracker', 'On a board, list or ticket'],
  ] as const)('says what to do, and closes by a key: %s', async (handshake, what) => {
    const { container, actions } = await open({ handshake, snapshot: null, ticket: null });
    const button = named(container, 'button', 'Close panel');
    expect(document.activeElement).toBe(button);
    const told = document.getElementById(button.getAttribute('aria-describedby') ?? '');
    expect(told?.textContent).toContain(what);
    await press(button, 'Escape');
    expect(actions.close).toHaveBeenCalledTimes(1);
  });

  it.each<[string, Partial<PanelProps>]>([
    ['a ticket without one', { ticket: UNLINKED }],
    ['several tickets', { linking: [{ key: 'PAY-1', title: 'Quotes', serves: [] }] }],
    ['a team that has none', { ticket: UNLINKED, snapshot: NO_KEY_RESULTS }],
  ])('lets another team’s key results be picked: %s', async (_, props) => {
    const { container, actions } = await open(props);
    await type(named(container, 'select', 'Team'), 't-platform');
    expect(actions.chooseTeam).toHaveBeenCalledWith('t-platform');
  });

  it('says that it links but the first of many chosen tickets', async () => {
    const linking = [1, 2].map((n) => ({ key: `PAY-${n}`, title: 'Quotes', serves: [] }));
    const { container } = await open({ linking, chosen: 2 });
    expect(container.textContent).not.toContain('The first');
    expect((await open({ linking, chosen: 80 })).container.textContent).toContain('The first 2 of 80');
  });

  it('shows no choice of a team where there is one', async () => {
    const { container } = await open({
      ticket: UNLINKED,
      snapshot: snapshot({ teams: SNAPSHOT.teams.slice(0, 1) }),
    });
    expect(container.querySelector('select')).toBeNull();
  });

  it('shows nothing before the handshake is done', async () => {
    const { container } = await open({ handshake: 'waiting' });
    expect(container.textContent).not.toContain('PAY-318');
    expect(container.querySelector('form, input')).toBeNull();
  });

  it('shows objective, title, both statuses and that they differ', async () => {
    const { container } = await open();
    for (const text of [
      'Checkout never makes a customer wait',
      'p99 checkout latency from 420 ms to 200 ms',
      '10 November, confidence 5',
      '0.68 of pace, below 0.70',
      'They differ.',
      '14 of 22',
    ])
      expect(container.textContent).toContain(text);
  });

  it('says how the number came about', async () => {
    const { container } = await open();
    expect(container.textContent).toContain('mean of p99 measured, tickets finished in the last 14 days');
    expect(container.textContent).toContain('11 tickets, of 14 matched');
    expect(container.textContent).toContain('2 cancelled and 1 without a value');
    expect(container.textContent).toContain('1 ticket you may not see, not counted');
    expect(container.textContent).toContain('12 minutes old');
  });

  it('draws the chart with words, and as a table on request', async () => {
    const { container } = await open();
    const chart = container.querySelector('svg[role=img]');
    expect(chart?.querySelector('desc')?.textContent).toBe('From 420 on 1 October to 342 on 17 November.');
    expect(container.querySelector('table')).toBeNull();
    await click(named(container, 'button', 'As a table'));
    expect(container.querySelectorAll('tbody tr')).toHaveLength(LATENCY.history.length);
  });

  it('copies the explanation as Markdown', async () => {
    const { container, actions } = await open();
    await click(named(container, 'button', 'Copy as Markdown'));
    expect(actions.copy).toHaveBeenCalledWith(expect.stringContaining('**p99 checkout latency'));
    expect(named(container, 'button', 'Copied')).toBeTruthy();
  });

  it('checks in: value, confidence, status and the way back', async () => {
    const { container, actions } = await open();
    const form = named(container, 'form', /^Check in/);
    const [value, note] = [...form.querySelectorAll('input')];
    if (!value || !note) throw new Error('fields are missing');
    await type(value, '331.5');
    await type(note, 'Edge cache is live');
    await click(named(form, 'button', 'Check in'));
    expect(actions.checkIn).toHaveBeenCalledWith('t-payments', 'k-latency', {
      value: 331.5,
      confidence: 5,
      status: 'at-risk',
      note: '',
      wayBack: 'Edge cache is live',
    });
  });

  it('refuses what is no number, and says so', async () => {
    const { container, actions } = await open();
    const form = named(container, 'form', /^Check in/);
    const [value] = [...form.querySelectorAll('input')];
    if (!value) throw new Error('the field is missing');
    await type(value, 'about 300');
    await click(named(form, 'button', 'Check in'));
    expect(actions.checkIn).not.toHaveBeenCalled();
    expect(form.querySelector('[role=alert]')?.textContent).toBe('No number');
  });

  it('shows the picker at once where the ticket serves nothing: three letters, Enter', async () => {
    const { container, actions } = await open({ ticket: UNLINKED });
    const field = named(container, 'input', 'Key result');
    expect(document.activeElement).toBe(field);
    await type(field, 'ref');
    await press(field, 'Enter');
    expect(actions.link).toHaveBeenCalledWith('t-payments', 'k-refund-tickets');
  });

  it('closes by Escape and ×, but not by the Escape that empties the picker', async () => {
    const { container, actions } = await open({ ticket: UNLINKED });
    const field = named(container, 'input', 'Key result');
    await type(field, 'ref');
    await press(field, 'Escape');
    expect(actions.close).not.toHaveBeenCalled();
    await press(field, 'Escape');
    expect(actions.close).toHaveBeenCalledTimes(1);
    await click(named(container, 'button', 'Close panel'));
    expect(actions.close).toHaveBeenCalledTimes(2);
  });

  it('shows two key results as tabs and switches between them', async () => {
    const { container } = await open({ ticket: TWICE });
    expect(container.querySelectorAll('[role=tab]')).toHaveLength(2);
    await click(named(container, '[role=tab]', /Median time to restore/));
    expect(container.querySelector('h2')?.textContent).toBe('Median time to restore from 95 to 30 minutes');
  });

  it('unlinks, and links another', async () => {
    const { container, actions } = await open();
    await click(named(container, 'button', 'Unlink'));
    expect(actions.unlink).toHaveBeenCalledWith('t-payments', 'l-k-latency');
    await click(named(container, 'button', 'Link another'));
    const field = named(container, 'input', 'Key result');
    await type(field, 'budget');
    await press(field, 'Enter');
    expect(actions.link).toHaveBeenCalledWith('t-payments', 'k-budget');
  });

  it('shows a guardrail inside its band, without progress', async () => {
    const { container } = await open({ ticket: GUARDING });
    expect(named(container, '[role=img]', 'Inside its band')).toBeTruthy();
    expect(container.textContent).toContain('above 40');
    expect(container.textContent).not.toContain('expected');
  });

  it('shows a key result without data as pending, with no chart and no zero', async () => {
    const { container } = await open({ ticket: WAITING });
    expect(container.textContent).toContain('Pending');
    expect(container.textContent).toContain('no value yet');
    expect(container.querySelector('figure')).toBeNull();
  });

  it('shows no outcome for a key result that is nothing but its tickets', async () => {
    const delivery = { ...LATENCY, deliveryOnly: true };
    const view = SNAPSHOT.view && {
      ...SNAPSHOT.view,
      attention: [],
      objectives: SNAPSHOT.view.objectives.map((objective) => ({
        ...objective,
        keyResults: objective.keyResults.map((one) => (one.id === delivery.id ? delivery : one)),
      })),
    };
    const { container } = await open({ snapshot: snapshot({ view }) });
    expect(container.querySelector('section[aria-label=Outcome]')).toBeNull();
    expect(container.textContent).toContain('14 of 22');
    expect(container.textContent).toContain('an outcome would say');
  });

  it('says what is wrong above what is known', async () => {
    const { container, actions } = await open({ ticket: ticketAnswer({ problem: problem('signed-out') }) });
    expect(container.textContent).toContain('You are signed out of shop.atlassian.net');
    expect(container.textContent).toContain('342');
    await click(named(container, 'button', 'Open shop.atlassian.net'));
    expect(actions.openTracker).toHaveBeenCalledWith('shop.atlassian.net');
  });

  it('asks for a site that the browser withholds by one click', async () => {
    const { container, actions } = await open({ ticket: ticketAnswer({ problem: problem('no-access') }) });
    expect(container.textContent).toContain('The browser keeps us from shop.atlassian.net');
    expect(container.textContent).toContain('342');
    await click(named(container, 'button', 'Allow access'));
    expect(actions.allow).toHaveBeenCalledWith('shop.atlassian.net');
  });

  it('says offline with the age of what is shown', async () => {
    const { container } = await open({ snapshot: snapshot({ online: false }) });
    expect(container.textContent).toContain('Offline. As of today, 10:42.');
  });

  it('gives a way on when the worker cannot be reached', async () => {
    const { container, actions } = await open({ ticket: null, problem: problem('timeout') });
    await click(named(container, 'button', 'Try again'));
    expect(actions.retry).toHaveBeenCalledOnce();
  });

  it('gives a way on without a connection, and without a team', async () => {
    const first = await open({ ticket: ticketAnswer({ state: 'not-connected', lines: [] }) });
    await click(named(first.container, 'button', 'Connect'));
    expect(first.actions.openDashboard).toHaveBeenCalledWith('#/connect');
    const second = await open({ snapshot: NO_TEAM, ticket: ticketAnswer({ state: 'no-team', lines: [] }) });
    await click(named(second.container, 'button', 'Try a sample workspace'));
    expect(second.actions.loadSample).toHaveBeenCalledOnce();
  });

  it("shows the line of another team's key result and the way to that team", async () => {
    const { container, actions } = await open({ snapshot: NO_KEY_RESULTS });
    expect(container.textContent).toContain('p99 checkout latency from 420 ms to 200 ms');
    await click(named(container, 'button', 'Show that team'));
    expect(actions.chooseTeam).toHaveBeenCalledWith('t-payments');
  });

  it('never makes a link of an address that is not http', async () => {
    const bad = {
      ...LATENCY,
      tickets: LATENCY.tickets.map((ticket) => ({ ...ticket, url: 'javascript:alert(1)' })),
      explanation: { ...LATENCY.explanation, url: 'data:text/html,hi' },
    };
    const view = SNAPSHOT.view && {
      ...SNAPSHOT.view,
      objectives: [{ ...(SNAPSHOT.view.objectives[0] ?? { keyResults: [] }), keyResults: [bad] }],
    };
    const { container } = await open({ snapshot: snapshot({ view: view as typeof SNAPSHOT.view }) });
    expect(container.textContent).toContain('PAY-341');
    expect(container.querySelector('a')).toBeNull();
  });
});

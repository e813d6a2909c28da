// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Popup, type PopupProps } from '#components/popup/popup.tsx';
import type { PopupActions } from '#components/popup/popup-model.ts';
import { KeyResultId } from '#utils/okr/model/ids.ts';
import {
  JIRA,
  NO_KEY_RESULTS,
  NO_TEAM,
  problem,
  SIGNED_OUT,
  SNAPSHOT,
  snapshot,
  TICKET,
  TWICE,
  ticketAnswer,
  UNLINKED,
} from '../../../fixtures/views.ts';
import { click, named, press, render, type } from '../../../support/render.tsx';
import { popupActions } from '../../../support/stories.tsx';

const spies = (): PopupActions =>
  Object.fromEntries(Object.keys(popupActions).map((name) => [name, vi.fn()])) as unknown as PopupActions;

const open = async (props: Partial<PopupProps> = {}) => {
  const actions = spies();
  const element = (more: Partial<PopupProps>) => (
    <Popup snapshot={SNAPSHOT} ticket={TICKET} problem={null} actions={actions} {...props} {...more} />
  );
  const { container, again } = await render(element({}));
  return { container, actions, change: (more: Partial<PopupProps>) => again(element(more)) };
};

describe('popup', () => {
  it('shows a skeleton until the background has answered', async () => {
    const { container } = await open({ snapshot: null, ticket: null });
    expect(container.querySelector('[role=status]')?.textContent).toBe('Loading');
    expect(container.textContent).not.toContain('Needs attention');
  });

  it('names team, cycle and week, the ticket and its key result', async () => {
    const { container } = await open();
    expect(container.textContent).toContain('week 7 of 13');
    const ticket = named(container, 'section', 'This ticket');
    expect(ticket.textContent).toContain('Serve the price quote from the edge cache');
    expect(ticket.textContent).toContain('p99 checkout latency from 420 ms to 200 ms');
    expect(ticket.textContent).toContain('At risk');
  });

  it('says status by word and bar by name, never by colour alone', async () => {
    const { container } = await open();
    const rows = [...container.querySelectorAll('main a')].map((row) => row.textContent);
    expect(rows).toHaveLength(7);
    for (const row of rows) expect(row).toMatch(/On track|At risk|Off track|Pending/);
    expect(named(container, '[role=img]', /^26.% of the way, 52.% expected by now$/)).toBeTruthy();
  });

  it('tells from a row how its number came about, once one asks', async () => {
    const { container, actions } = await open();
    const summary = named(container, 'summary', /How the number of “p99 checkout latency/);
    const details = summary.closest('details');
    expect(details?.textContent).not.toContain('Formula');
    await act(async () => {
      details?.setAttribute('open', '');
      details?.dispatchEvent(new Event('toggle'));
    });
    expect(details?.textContent).toContain('Formula');
    expect(details?.textContent).toContain('Computed');
    if (details) await click(named(details, 'button', 'Copy as Markdown'));
    expect(actions.copyReport).toHaveBeenCalledWith(expect.stringContaining('p99 checkout latency'));
  });

  it('says what the number on the toolbar button means, and puts it off', async () => {
    const nudge = { mood: 'on', weekday: 4, hour: 10, snoozedUntil: null, open: 3 } as const;
    const { container, actions } = await open({ snapshot: snapshot({ nudge }) });
    expect(container.textContent).toContain('3 without a check-in this week');
    await click(named(container, 'button', 'This week'));
    expect(actions.openDashboard).toHaveBeenCalledWith('#/week');
    await click(named(container, 'button', 'Not this week'));
    expect(actions.changeNudge).toHaveBeenLastCalledWith({ do: 'snooze' });
    await click(named(container, 'button', 'Turn off'));
    expect(actions.changeNudge).toHaveBeenLastCalledWith({ do: 'set', on: false, weekday: 4, hour: 10 });
  });

  it('says that the reminder has stopped by itself, and turns it on again', async () => {
    const nudge = { mood: 'given-up', weekday: 4, hour: 10, snoozedUntil: null, open: 0 } as const;
    const { container, actions, change } = await open({ snapshot: snapshot({ nudge }) });
    expect(container.textContent).toContain(
      'The weekly reminder has stopped: three weeks without an answer.',
    );
    await click(named(container, 'button', 'Remind again'));
    expect(actions.changeNudge).toHaveBeenLastCalledWith({ do: 'set', on: true, weekday: 4, hour: 10 });
    for (const mood of ['off', 'snoozed', 'on'] as const) {
      await change({ snapshot: snapshot({ nudge: { ...nudge, mood } }) });
      expect(container.textContent).not.toContain('reminder');
    }
  });

  it('leads from what needs attention to the meeting where it is mended', async () => {
    const { container, actions } = await open();
    await click(named(container, 'button', /^Check in: Failover/));
    expect(actions.openDashboard).toHaveBeenCalledWith(expect.stringMatching(/^#\/week\/./));
  });

  it('shows no value as pending, never as zero', async () => {
    const { container } = await open();
    const row = named(container, 'main a', /Failover drills/);
    expect(row.textContent).toContain('Pending');
    expect(row.textContent).toContain('no value yet');
    expect(row.textContent).not.toMatch(/0.%/);
  });

  it('offers three steps when there is no team, and a sample', async () => {
    const { container, actions } = await open({ snapshot: NO_TEAM, ticket: null });
    expect(container.querySelectorAll('ol > li')).toHaveLength(3);
    await click(named(container, 'button', 'Connect'));
    expect(actions.openDashboard).toHaveBeenCalledWith('#/connect');
    await click(named(container, 'button', 'Try a sample workspace'));
    expect(actions.loadSample).toHaveBeenCalledOnce();
  });

  it('goes on to the objective when the team stands and has no key results', async () => {
    const { container, actions } = await open({ snapshot: NO_KEY_RESULTS, ticket: UNLINKED });
    expect(container.querySelector('[aria-current=step]')?.textContent).toContain('An objective');
    await click(named(container, 'button', 'Write an objective'));
    expect(actions.openDashboard).toHaveBeenCalledWith('#/objectives');
  });

  it('offers to connect once: below, unless another step comes next there', async () => {
    const ticket = ticketAnswer({ state: 'not-connected', lines: [] });
    const connects = ({ container }: { container: Element }) =>
      [...container.querySelectorAll('button')].filter(({ textContent }) => textContent === 'Connect').length;
    expect(connects(await open({ snapshot: NO_TEAM, ticket }))).toBe(1);
    const connected = { ...NO_TEAM, connections: SNAPSHOT.connections };
    expect(connects(await open({ snapshot: connected, ticket }))).toBe(1);
    expect(connects(await open({ ticket }))).toBe(1);
  });

  it('says to try again once, where a button does', async () => {
    const { container } = await open({ problem: problem('timeout') });
    expect(container.textContent?.match(/Try again/g)).toHaveLength(1);
    named(container, 'button', 'Try again');
  });

  it('does not offer to try what a tracker has asked to leave for a while', async () => {
    const limited = problem('rate-limited', { retryAt: '2026-11-17T11:02:00' });
    const { container } = await open({ problem: limited });
    expect(container.textContent).toContain('asks us to slow down');
    expect(container.textContent).not.toContain('Try again');
  });

  it('keeps the last known values when signed out, says how old they are and how to mend it', async () => {
    const { container, actions } = await open({ snapshot: SIGNED_OUT, ticket: null });
    expect(container.textContent).toContain('Jira is signed out');
    expect(container.textContent).not.toContain('You are signed out');
    expect(container.textContent).toContain('Until then the numbers are from 13 November, 16:20.');
    expect(container.textContent).toContain('Refund tickets from 140 to 40 a month');
    await click(named(container, 'button', 'Sign in to Jira'));
    expect(actions.openTracker).toHaveBeenCalledWith('https://shop.atlassian.net');
  });

  it('keeps the last known values offline and does not offer to refresh', async () => {
    const { container } = await open({ snapshot: snapshot({ online: false }) });
    expect(container.textContent).toContain('Offline.');
    expect(container.textContent).toContain('Refund tickets from 140 to 40 a month');
    expect((named(container, 'button', 'Refresh') as HTMLButtonElement).disabled).toBe(true);
  });

  it('offers to refresh again where trying showed that a tracker is out of reach', async () => {
    const out = { ...JIRA, state: 'problem' as const, problem: problem('offline') };
    const { container, actions } = await open({ snapshot: snapshot({ online: false, connections: [out] }) });
    await click(named(container, 'button', 'Refresh'));
    expect(actions.refresh).toHaveBeenCalledOnce();
  });

  it('says a problem once, with its next step', async () => {
    const timeout = problem('timeout');
    const { container, actions } = await open({
      snapshot: snapshot({ refresh: { ...SNAPSHOT.refresh, problem: timeout } }),
      problem: timeout,
    });
    expect(container.textContent?.split('did not answer in time')).toHaveLength(2);
    await click(named(container, 'button', 'Try again'));
    expect(actions.refresh).toHaveBeenCalledOnce();
  });

  it('shows a refresh with its progress and can stop it', async () => {
    const { container, actions } = await open({
      snapshot: snapshot({ refresh: { ...SNAPSHOT.refresh, running: true, done: 180, total: 412 } }),
    });
    expect(container.textContent).toContain('Refreshing, 180 of 412 tickets');
    expect(named(container, '[role=progressbar]', 'Refreshing').getAttribute('aria-valuenow')).toBe('180');
    await click(named(container, 'button', 'Stop'));
    expect(actions.stopRefresh).toHaveBeenCalledOnce();
  });

  it('switches team and cycle', async () => {
    const { container, actions } = await open();
    await type(named(container, 'select', 'Team'), 't-platform');
    expect(actions.chooseTeam).toHaveBeenCalledWith('t-platform', null);
  });

  it('links an unlinked ticket with the keyboard', async () => {
    const { container, actions } = await open({ ticket: UNLINKED });
    expect(container.textContent).toContain('Serves no key result yet.');
    await click(named(container, 'button', 'Link to a key result'));
    const field = named(container, 'input', 'Key result');
    await type(field, 'budg');
    await press(field, 'Enter');
    expect(actions.link).toHaveBeenCalledWith('t-payments', 'k-budget');
  });

  it('changes and unlinks its own link, but not what a parent brings in', async () => {
    const { container, actions } = await open({ ticket: TWICE });
    await click(named(container, 'button', /^Unlink: p99/));
    expect(actions.unlink).toHaveBeenCalledWith('t-payments', 'l-k-latency');
    expect(() => named(container, 'button', /^Unlink: Median/)).toThrow();
    await click(named(container, 'button', /^Change: p99/));
    const field = named(container, 'input', 'Key result');
    await type(field, 'error budget');
    await press(field, 'Enter');
    expect(actions.change).toHaveBeenCalledWith('t-payments', 'l-k-latency', 'k-budget');
  });

  it('says where a site is not connected', async () => {
    const { container, actions } = await open({
      ticket: ticketAnswer({ state: 'not-connected', lines: [] }),
    });
    await click(named(container, 'button', 'Connect'));
    expect(actions.openDashboard).toHaveBeenCalledWith('#/connect');
  });

  it('offers undo for an edit made while it is open, and not for older ones', async () => {
    const before = snapshot({ undo: { message: 'edit_linked', args: ['PAY-1', 'Old'] } });
    const { container, actions, change } = await open({ snapshot: before });
    expect(() => named(container, 'button', 'Undo')).toThrow();
    await change({ snapshot: snapshot({ undo: { message: 'edit_linked', args: ['PAY-318', 'New'] } }) });
    expect(container.textContent).toContain('PAY-318 linked to “New”');
    await click(named(container, 'button', 'Undo'));
    expect(actions.undo).toHaveBeenCalledOnce();
    await change({ snapshot: before });
    expect(() => named(container, 'button', 'Undo')).toThrow();
  });

  it('shows hostile titles as text', async () => {
    const title = '<img src=x onerror="globalThis.hacked = true"><script>globalThis.hacked = true</script>';
    const { container } = await open({
      ticket: ticketAnswer({ title, lines: TICKET.lines.map((line) => ({ ...line, title })) }),
    });
    expect(container.querySelector('img, script')).toBeNull();
    expect(container.textContent).toContain(title);
  });
});

describe('the lens of the page in front', () => {
  it('says what it shows of another team’s, too', async () => {
    const show = KeyResultId.parse('kr-of-another');
    const of = [{ keyResult: show, count: 2 }];
    const lens = { show, name: 'Card syncs', all: 9, any: 5, of };
    const { container } = await open({ lens });
    const section = named(container, 'section', 'Lens');
    expect(section.textContent).toContain('2 of 9 in view serve Card syncs');
    expect(section.querySelector('select')?.value).toBe(show);
  });
});

describe('a Jira in front that nobody connected', () => {
  it('is offered, and its form opened with the address', async () => {
    const site = { base: 'https://issues.example.com/jira', name: 'issues.example.com/jira' };
    const { container, actions } = await open({ ticket: null, site });
    expect(container.textContent).toContain('This is Jira at issues.example.com/jira.');
    await click(named(container, 'button', 'Use Throughline here'));
    expect(actions.openDashboard).toHaveBeenCalledWith('#/connect/https%3A%2F%2Fissues.example.com%2Fjira');
  });

  it('is no word of where there is none', async () => {
    const { container } = await open({ site: null });
    expect(container.textContent).not.toContain('Use Throughline here');
  });
});

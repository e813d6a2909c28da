// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { HabitsContext } from '#components/dashboard/habits.ts';
import { Palette } from '#components/dashboard/palette/palette.tsx';
import { OpenContext } from '#components/dashboard/use-open.ts';
import { TeamId } from '#utils/okr/model/ids.ts';
import { lessonId } from '#utils/okr/model/review.ts';
import { click, named, press, render, type } from '../../../../support/render.tsx';
import { keyResult, reach } from '../../../okr/build.ts';
import { DOCUMENT, dashboardOf, watchedActions } from '../sample-dashboard.ts';

beforeEach(() => {
  window.location.hash = '';
});

const setUp = async (sample: Parameters<typeof dashboardOf>[0] = {}, recent: string[] = []) => {
  const watched = watchedActions();
  const onClose = vi.fn();
  const noteRecent = vi.fn();
  const open = vi.fn();
  await render(
    <HabitsContext value={{ singleKeys: true, setSingleKeys: () => {}, recent, noteRecent }}>
      <OpenContext value={open}>
        <Palette dashboard={dashboardOf({ actions: watched.actions, ...sample })} onClose={onClose} />
      </OpenContext>
    </HabitsContext>,
  );
  const { body } = document;
  const field = named(body, '[role=combobox]', 'Search or go to') as HTMLInputElement;
  const options = () => [...body.querySelectorAll('[role=option]')].map(({ textContent }) => textContent);
  const active = () => {
    const id = field.getAttribute('aria-activedescendant');
    return id === null ? null : document.getElementById(id)?.textContent;
  };
  const groups = () =>
    [...body.querySelectorAll('[role=group]')].map(
      (group) => document.getElementById(group.getAttribute('aria-labelledby') ?? '')?.textContent,
    );
  return { ...watched, onClose, noteRecent, open, body, field, options, active, groups };
};

describe('the palette', () => {
  it('offers what to do and where to go before anything is typed', async () => {
    const { options, groups } = await setUp();
    expect(groups()).toEqual(['Do', 'Go to', 'Teams', 'Cycles']);
    expect(options()).toContain('ObjectivesGO');
    expect(options()).not.toContain('First steps');
    expect(options().join()).not.toContain('p99');
  });

  it('goes to a key result by three letters and Enter', async () => {
    const { field, active, onClose, noteRecent } = await setUp();
    await type(field, 'lat');
    expect(active()).toContain('p99 latency');
    await press(field, 'Enter');
    expect(window.location.hash).toBe('#/objectives/latency');
    expect(onClose).toHaveBeenCalledOnce();
    expect(noteRecent).toHaveBeenCalledWith('key-result latency');
  });

  it('forgives a slip, and says how much it found', async () => {
    const { field, options, body } = await setUp();
    await type(field, 'latancy');
    expect(options().join()).toContain('p99 latency');
    expect(body.querySelector('[role=status]')?.textContent).toMatch(/^\d+ found$/);
    await type(field, 'zzzz');
    expect(options()).toEqual([]);
    expect(body.textContent).toContain('Nothing is called “zzzz” here.');
    expect(field.getAttribute('aria-expanded')).toBe('false');
    expect(field.getAttribute('aria-activedescendant')).toBeNull();
  });

  it('walks through all groups with the arrows, and around', async () => {
    const { field, active, options } = await setUp();
    const all = options();
    expect(active()).toBe(all[0]);
    await press(field, 'ArrowUp');
    expect(active()).toBe(all.at(-1));
    await press(field, 'ArrowDown');
    await press(field, 'ArrowDown');
    expect(active()).toBe(all[1]);
  });

  it('puts what was chosen before first, without what is gone', async () => {
    const { groups, options } = await setUp({}, ['key-result gone', 'objective o2', 'screen week']);
    expect(groups()[0]).toBe('Before');
    expect(options()[0]).toContain('Every payout arrives on its day');
    expect(options()[1]).toBe('This weekGW');
    expect(options().filter((text) => text === 'This weekGW')).toHaveLength(1);
  });

  it('does things: a key result to add, a check-in, a refresh, a cycle to make', async () => {
    const adding = await setUp();
    await type(adding.field, 'add key result payout');
    await press(adding.field, 'Enter');
    expect(window.location.hash).toBe('#/objectives/new%2Fo2');
    await type(adding.field, 'check in latency');
    await press(adding.field, 'Enter');
    expect(window.location.hash).toBe('#/week/latency');
    await type(adding.field, 'refresh');
    await press(adding.field, 'Enter');
    expect(adding.of('refresh')).toHaveBeenCalledOnce();
    await type(adding.field, 'new cycle');
    await press(adding.field, 'Enter');
    expect(adding.open).toHaveBeenCalledWith('new-cycle');
  });

  it('says what undo would take back, and does', async () => {
    const undo = { message: 'edit_objective_created', args: ['Faster'] };
    const { body, of } = await setUp({ snapshot: { undo } });
    await click(named(body, '[role=option]', /^Undo.*Faster/));
    expect(of('undo')).toHaveBeenCalledOnce();
  });

  it('finds what teams should settle, and what was learned', async () => {
    const peer = {
      ...DOCUMENT,
      team: { ...DOCUMENT.team, id: TeamId.parse('peer'), name: 'Search' },
      keyResults: [keyResult('peer-latency', { title: 'p99 latency', goal: reach(200, 420) })],
    };
    const [first] = DOCUMENT.objectives;
    if (!first) throw new Error('There is an objective.');
    const lesson = {
      id: lessonId(first.id),
      objective: first.id,
      worked: '',
      didNot: '',
      learned: 'Start with the vendor',
    };
    const document = { ...DOCUMENT, lessons: [lesson] };
    const { actions } = watchedActions();
    const teamsAcross = async () => ({ ok: true as const, value: [DOCUMENT, peer] });
    const { field, active } = await setUp({ document, actions: { ...actions, teamsAcross } });
    await type(field, 'latency search different ways');
    expect(active()).toContain('opposite directions');
    await press(field, 'Enter');
    expect(window.location.hash).toMatch(/^#\/alignment\/metric-/);
    await type(field, 'start with the vendor');
    await press(field, 'Enter');
    expect(window.location.hash).toBe(`#/review/${first.id}`);
  });

  it('changes nothing in a closed cycle', async () => {
    const [first] = DOCUMENT.cycles;
    if (!first) throw new Error('There is a cycle.');
    const document = { ...DOCUMENT, cycles: [{ ...first, closedAt: '2026-11-15T09:00:00Z' }] };
    const { field, options } = await setUp({ document });
    expect(options().join()).not.toMatch(/Add an objective|Close the cycle|Check in/);
    expect(options()).toContain('New cycle');
    await type(field, 'p99');
    expect(options().join()).toContain('p99');
    expect(options().join()).not.toContain('Check in');
    await type(field, 'add a key result');
    expect(options().join()).not.toContain('Add a key result');
  });

  it('shows hostile titles as text', async () => {
    const title = '<img src=x onerror="globalThis.hacked = true">';
    const [first, ...rest] = DOCUMENT.keyResults;
    if (!first) throw new Error('There is a key result.');
    const { field, options, body } = await setUp({
      document: { ...DOCUMENT, keyResults: [{ ...first, title }, ...rest] },
    });
    await type(field, 'img src');
    expect(options().join()).toContain(title);
    expect(body.querySelector('img')).toBeNull();
  });
});

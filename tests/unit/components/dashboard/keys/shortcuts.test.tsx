// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { Dashboard } from '#components/dashboard/dashboard.tsx';
import { KeysDialog } from '#components/dashboard/keys/keys-dialog.tsx';
import {
  ANYWHERE,
  GOING,
  OF_SCREEN,
  type Shortcut,
  shownKeys,
} from '#components/dashboard/keys/shortcuts.ts';
import { keysInUse } from '#components/dashboard/keys/use-keys.ts';
import { SCREENS } from '#components/dashboard/route.ts';
import { WeekScreen } from '#components/dashboard/week/week-screen.tsx';
import { WorkScreen } from '#components/dashboard/work/work-screen.tsx';
import english from '../../../../../public/_locales/en/messages.json' with { type: 'json' };
import { render } from '../../../../support/render.tsx';
import { dashboardOf } from '../sample-dashboard.ts';

const names = (shortcuts: readonly Shortcut[] = []) => shortcuts.flatMap(({ keys }) => keys);
const on = (screen: (typeof SCREENS)[number]) => [
  ...names(ANYWHERE),
  ...names(GOING),
  ...names(OF_SCREEN[screen]),
];

describe('the keys', () => {
  it.each(SCREENS)('of %s are each claimed once', (screen) => {
    const all = on(screen);
    const twice = all.filter((name, at) => all.indexOf(name) !== at);
    // Where a screen has a search of its own, `/` leads to that one.
    expect(twice.filter((name) => name !== '/')).toEqual([]);
    // A key that begins a row of two must not act alone.
    const firsts = new Set(all.filter((name) => name.includes(' ')).map((name) => name.split(' ')[0]));
    expect(all.filter((name) => firsts.has(name))).toEqual([]);
  });

  it('lead to every screen but the first steps', () => {
    const gone = GOING.map(({ label }) => label.replace('dash_nav_', ''));
    expect(SCREENS.filter((screen) => !gone.includes(screen))).toEqual(['welcome']);
  });

  it('are those that the page answers to', async () => {
    window.location.hash = '#/settings';
    const dashboard = dashboardOf();
    await render(<Dashboard dashboard={dashboard} />);
    expect(keysInUse().toSorted()).toEqual([...names(ANYWHERE), ...names(GOING)].toSorted());
  });

  it('of the work are in the list', async () => {
    await render(<WorkScreen dashboard={dashboardOf()} record={null} />);
    const used = keysInUse();
    expect(used.toSorted()).toEqual(names(OF_SCREEN.work).toSorted());
  });

  it.each(['latency', 'summary'])('of the weekly’s %s are in the list', async (record) => {
    await render(<WeekScreen dashboard={dashboardOf()} record={record} />);
    const used = keysInUse();
    expect(used.length).toBeGreaterThan(5);
    expect(used.filter((name) => !names(OF_SCREEN.week).includes(name))).toEqual([]);
    expect(new Set(used).size).toBe(used.length);
  });

  it('have words', () => {
    const labels = [...ANYWHERE, ...GOING, ...Object.values(OF_SCREEN).flat()].map(({ label }) => label);
    expect(labels.filter((label) => !(label in english))).toEqual([]);
  });

  it('look as on the keyboard', () => {
    expect(shownKeys('Palette')).toEqual(['Ctrl', 'K']);
    expect(shownKeys('g o')).toEqual(['G', 'O']);
    expect(shownKeys('Alt+↑')).toEqual(['Alt', '↑']);
    expect(shownKeys('+')).toEqual(['+']);
  });

  it('stand in one dialog, those of the screen first', async () => {
    await render(<KeysDialog screen="week" onClose={() => {}} />);
    const dialog = document.querySelector('[role=dialog]');
    expect([...(dialog?.querySelectorAll('h3') ?? [])].map(({ textContent }) => textContent)).toEqual([
      'This week',
      'Everywhere',
      'Go to',
    ]);
    expect(dialog?.textContent).toContain('Ctrl↵Save and next');
  });
});

// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { AlignmentScreen } from '#components/dashboard/alignment/alignment-screen.tsx';
import { type Across, viewAcross } from '#utils/okr/alignment/across.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import { ObjectiveId, TeamId } from '#utils/okr/model/ids.ts';
import { teamView } from '#utils/okr/team-view.ts';
import { named, render } from '../../../../support/render.tsx';
import { keyResult, objective, reach, teamDocument, teamInput } from '../../../okr/build.ts';
import { DOCUMENT, dashboardOf, watchedActions } from '../sample-dashboard.ts';

/** A team that measures what ours does. */
const peerOf = (name: string): TeamDocument => {
  const above = ObjectiveId.parse(`${name}-objective`);
  return teamDocument({
    team: { ...DOCUMENT.team, id: TeamId.parse(name), name },
    objectives: [objective(above, { title: `${name} is quick` })],
    keyResults: [
      keyResult(`${name}-latency`, {
        title: 'p99 latency',
        unit: 'ms',
        objective: above,
        goal: reach(420, 200),
      }),
    ],
  });
};

const acrossOf = (teams: TeamDocument[]): Across => ({
  teams,
  views: teams.map((one) => viewAcross(teamView(teamInput(one)))),
});

const asked = () => {
  const answers: ((across: Across) => void)[] = [];
  const { actions } = watchedActions();
  const teamsAcross = vi.fn(
    () =>
      new Promise<{ ok: true; value: Across['teams'] }>((resolve) => {
        answers.push(({ teams }) => resolve({ ok: true, value: teams }));
      }),
  );
  const viewsAcross = vi.fn(
    () =>
      new Promise<{ ok: true; value: Across['views'] }>((resolve) => {
        answers.push(({ views }) => resolve({ ok: true, value: views }));
      }),
  );
  return {
    actions: Object.assign(actions, { teamsAcross, viewsAcross }),
    teamsAcross,
    answer: (across: Across) =>
      act(async () => {
        for (const give of answers.splice(0)) give(across);
      }),
  };
};

const names = (container: HTMLElement) =>
  [...container.querySelectorAll('h2[title]')].map((one) => one.textContent);

describe('the map', () => {
  it('is drawn at once from what came with the snapshot, and nothing is asked', async () => {
    const { actions, teamsAcross } = asked();
    const across = acrossOf([DOCUMENT, peerOf('Search')]);
    const { container } = await render(
      <AlignmentScreen dashboard={{ ...dashboardOf({ actions }), across }} record={null} />,
    );
    expect(names(container)).toEqual([DOCUMENT.team.name, 'Search']);
    expect(teamsAcross).not.toHaveBeenCalled();
  });

  it('waits for an answer where nothing came with the snapshot', async () => {
    const { actions, answer } = asked();
    const { container } = await render(
      <AlignmentScreen dashboard={dashboardOf({ actions })} record={null} />,
    );
    expect(names(container)).toEqual([]);
    await answer(acrossOf([DOCUMENT, peerOf('Search')]));
    expect(names(container)).toEqual([DOCUMENT.team.name, 'Search']);
  });

  it('gives way to a newer one in place, and keeps the focus', async () => {
    const { actions, answer } = asked();
    const before = acrossOf([DOCUMENT, peerOf('Search')]);
    const dashboard = dashboardOf({ actions });
    const { container, again } = await render(
      <AlignmentScreen dashboard={{ ...dashboard, across: before }} record={null} />,
    );
    const row = named(container, '[aria-label=Search] [tabindex]', /p99 latency/);
    await act(async () => row.focus());
    const now = { ...dashboard, snapshot: { ...dashboard.snapshot } };
    const woken = acrossOf([DOCUMENT, peerOf('Search'), peerOf('Billing')]);
    await again(<AlignmentScreen dashboard={{ ...now, across: woken }} record={null} />);
    expect(names(container)).toContain('Billing');
    await again(
      <AlignmentScreen dashboard={{ ...now, snapshot: { ...now.snapshot }, across: null }} record={null} />,
    );
    expect(names(container)).toContain('Billing');
    await answer(before);
    expect(names(container)).not.toContain('Billing');
    expect(row.isConnected).toBe(true);
    expect(document.activeElement).toBe(row);
  });

  it('leaves a key result of many conflicts its name', async () => {
    const teams = [DOCUMENT, ...['A', 'B', 'C', 'D'].map(peerOf)];
    const { container } = await render(
      <AlignmentScreen dashboard={{ ...dashboardOf(), across: acrossOf(teams) }} record={null} />,
    );
    const row = named(container, '[aria-label=A] [tabindex]', /p99 latency/);
    expect(row.textContent).toMatch(/1in conflict 1\+3in 3 more conflicts/);
    expect(row.querySelector('[title="1, 5, 6, 7"]')).not.toBeNull();
  });
});

// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { ObjectivesScreen } from '#components/dashboard/objectives/objectives-screen.tsx';
import { SupportsDialog } from '#components/dashboard/objectives/supports/supports-dialog.tsx';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import { ObjectiveId, TeamId } from '#utils/okr/model/ids.ts';
import { teamView } from '#utils/okr/team-view.ts';
import { click, named, render } from '../../../../support/render.tsx';
import { objective, teamInput } from '../../../okr/build.ts';
import { DOCUMENT, dashboardOf, watchedActions } from '../sample-dashboard.ts';

const peer: TeamDocument = {
  ...DOCUMENT,
  team: { ...DOCUMENT.team, id: TeamId.parse('platform'), name: 'Platform' },
  objectives: [
    objective('deploys', { title: 'Nobody notices a deploy' }),
    objective('over', { title: 'An old one', state: 'closed' }),
  ],
  keyResults: [],
};
const [own] = DOCUMENT.objectives;
if (!own) throw new Error('There is an objective.');

const setUp = (supports: typeof own.supports = []) => {
  const document = {
    ...DOCUMENT,
    objectives: DOCUMENT.objectives.map((one) => (one.id === own.id ? { ...one, supports } : one)),
  };
  const setSupports = vi.fn(async () => ({ ok: true, value: null }) as const);
  const actions = Object.assign(watchedActions().actions, {
    setSupports,
    teamsAcross: async () => ({ ok: true, value: [document, peer] }),
    viewsAcross: async () => ({ ok: true, value: [document, peer].map((one) => teamView(teamInput(one))) }),
  });
  const teams = [document, peer].map(({ team: { id, name } }) => ({ id, name, cycles: [] }));
  return { dashboard: dashboardOf({ document, actions, snapshot: { teams } }), document, setSupports };
};
const DEPLOYS = { team: peer.team.id, objective: ObjectiveId.parse('deploys') };

describe('what an objective supports', () => {
  it('is chosen from its own menu', async () => {
    const { dashboard, document, setSupports } = setUp();
    const { container } = await render(<ObjectivesScreen dashboard={dashboard} record={null} />);
    await click(named(container, 'button', `More for “${own.title}”`));
    await click(named(globalThis.document.body, '[role=menuitem]', 'Supports…'));
    await act(async () => {});
    const box = named(globalThis.document.body, 'label', 'Nobody notices a deploy').querySelector('input');
    expect(box?.checked).toBe(false);
    await click(box as HTMLElement);
    expect(setSupports).toHaveBeenCalledWith(document, own.id, [DEPLOYS]);
    expect(globalThis.document.body.textContent).not.toContain('An old one');
  });

  it('is taken away again, also where it cannot be seen', async () => {
    const gone = { team: TeamId.parse('gone'), objective: ObjectiveId.parse('gone') };
    const { dashboard, document, setSupports } = setUp([DEPLOYS, gone]);
    const [first] = document.objectives;
    if (!first) throw new Error('There is an objective.');
    await render(<SupportsDialog objective={first} dashboard={dashboard} onClose={() => {}} />);
    await act(async () => {});
    const body = globalThis.document.body;
    await click(named(body, 'label', 'Nobody notices a deploy').querySelector('input') as HTMLElement);
    expect(setSupports).toHaveBeenLastCalledWith(document, own.id, [gone]);
    await click(named(body, 'label', 'not visible to you').querySelector('input') as HTMLElement);
    expect(setSupports).toHaveBeenLastCalledWith(document, own.id, [DEPLOYS]);
  });
});

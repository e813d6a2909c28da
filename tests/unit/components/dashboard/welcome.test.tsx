// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { WelcomeScreen } from '#components/dashboard/welcome/welcome-screen.tsx';
import { render } from '../../../support/render.tsx';
import { DOCUMENT, dashboardOf } from './sample-dashboard.ts';

const show = async (document = DOCUMENT) => {
  const { container } = await render(<WelcomeScreen dashboard={dashboardOf({ document })} />);
  const current = container.querySelector('[aria-current=step]');
  return { container, current: current?.querySelector('h2')?.textContent };
};

describe('the first steps', () => {
  it('lead on to the objectives of a team that has none', async () => {
    const { container, current } = await show({ ...DOCUMENT, objectives: [], keyResults: [] });
    expect(current).toMatch(/^Bring the team.s objectives$/);
    expect(container.querySelectorAll('a[href="#/objectives"]')).toHaveLength(1);
    expect(container.textContent).toContain(DOCUMENT.team.name);
  });

  it('are done but for a ticket once there are some', async () => {
    expect((await show()).current).toBe('Open a ticket');
  });
});

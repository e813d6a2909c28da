// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { HealthScreen } from '#components/dashboard/health/health-screen.tsx';
import { KpiId, KpiReadingId } from '#utils/okr/model/ids.ts';
import { kpiObjectiveId } from '#utils/okr/model/kpi.ts';
import { click, named, render } from '../../../support/render.tsx';
import { objective, quarter } from '../../okr/build.ts';
import { DOCUMENT, dashboardOf, watchedActions } from './sample-dashboard.ts';

const kpi = KpiId.parse('errors');
const OUT = {
  ...DOCUMENT,
  kpis: [
    {
      ...{ id: kpi, title: 'Errors', unit: 'a day', band: { min: null, max: 5 } },
      ...{ period: 'week' as const, order: 1 },
    },
  ],
  kpiReadings: ['2026-10-05', '2026-10-12', '2026-10-19'].map((day) => ({
    ...{ id: KpiReadingId.parse(day), kpi, day, value: 9, note: '' },
  })),
};

it('a number out of its band proposes an objective until there is one, which it then leads to', async () => {
  const { actions, of } = watchedActions();
  const { container, again } = await render(
    <HealthScreen dashboard={dashboardOf({ document: OUT, actions })} record={null} />,
  );
  await click(named(container, 'button', 'Make it an objective'));
  expect(of('objectiveFromKpi')).toHaveBeenCalledWith(kpi);
  const id = kpiObjectiveId(kpi, quarter.id);
  const made = { ...objective('made', { title: 'Fewer errors' }), id };
  const document = { ...OUT, objectives: [...OUT.objectives, made] };
  await again(<HealthScreen dashboard={dashboardOf({ document, actions })} record={null} />);
  expect(container.textContent).not.toContain('Make it an objective');
  expect(named(container, 'a', 'Fewer errors').getAttribute('href')).toBe(
    `#/objectives/${encodeURIComponent(id)}`,
  );
});

/** Charts over every kind of goal and history. */
import { KeyResultChart } from '#components/charts/key-result-chart.tsx';
import { Sparkline } from '#components/charts/sparkline.tsx';
import type { KeyResultView } from '#utils/okr/view.ts';
import { keyResult, LATENCY, TEAM } from '../../fixtures/views.ts';
import type { Story } from '../story.ts';
import { sheet } from './sheet.tsx';

const chart = (view: KeyResultView) => <KeyResultChart keyResult={view} cycle={TEAM.cycle} />;
const [, incidents, , budget] = TEAM.objectives[0]?.keyResults ?? [];
const forecast: KeyResultView['forecast'] = {
  outcome: {
    kind: 'trend',
    day: '2026-12-31',
    value: 268,
    low: 221,
    high: 322,
    perWeek: -12,
    points: 48,
    since: '2026-10-01',
    verdict: 'misses',
    because: { message: 'forecast_trend', args: [] },
  },
  delivery: { kind: 'none', because: { message: 'forecast_none', args: [] } },
};
const measuredAnew = LATENCY.history.map((point, n) =>
  n < 20 ? { ...point, comparable: false as const } : point,
);
const one = keyResult('k-one', {
  ...LATENCY,
  title: 'One value so far',
  history: LATENCY.history.slice(0, 1),
});

const kinds = {
  'a target that was changed': chart(LATENCY),
  'where it is heading': chart({ ...LATENCY, targetSteps: [], forecast }),
  'measured in another way since': chart({ ...LATENCY, history: measuredAnew }),
};
const others = {
  'before its pace': incidents && chart(incidents),
  'a band': budget && chart(budget),
  'one value': chart(one),
};

export const CHARTS: Story[] = [
  sheet('chart-reach', 960, kinds, { width: 420 }),
  sheet('chart-others', 960, others, { width: 420 }),
  sheet('chart-table', 560, { 'as a table': chart(LATENCY) }, { width: 420, press: ['As a table'] }),
  sheet('chart-spark', 260, {
    each: TEAM.objectives
      .flatMap(({ keyResults }) => keyResults)
      .map(({ id, history, status }) => (
        <p key={id}>
          <Sparkline history={history} status={status} />
        </p>
      )),
  }),
];

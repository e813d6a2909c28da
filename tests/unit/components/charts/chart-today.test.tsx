// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { KeyResultChart } from '#components/charts/key-result-chart.tsx';
import { Clock } from '#components/ui/clock.tsx';
import type { KeyResultView } from '#utils/okr/view.ts';
import { LATENCY, NOW, TEAM } from '../../../fixtures/views.ts';
import { render } from '../../../support/render.tsx';

/** What stands in the picture, and where it begins or ends. */
const drawn = async (view: KeyResultView) => {
  const { container } = await render(
    <Clock value={NOW}>
      <KeyResultChart keyResult={view} cycle={TEAM.cycle} />
    </Clock>,
  );
  const texts = [...container.querySelectorAll('svg text')];
  const find = (words: string) => texts.find(({ textContent }) => textContent?.includes(words));
  return {
    words: texts.map(({ textContent }) => textContent),
    x: (of: string) => Number(find(of)?.getAttribute('x')),
  };
};

const FIRST = { ...LATENCY, history: LATENCY.history.slice(0, 1) };

it('names what is expected at today, where the newest value is of an earlier day too', async () => {
  expect((await drawn(FIRST)).x('expected')).toBeCloseTo((await drawn(LATENCY)).x('expected'), -1);
});

it('says the only value once, though the way begins with it', async () => {
  expect((await drawn(FIRST)).words.filter((words) => words?.includes('420'))).toEqual(['420 1 Oct']);
});

it('names what is expected behind today where the value runs ahead, so that no word lies on its line', async () => {
  const goalDefinition: KeyResultView['goalDefinition'] = {
    kind: 'reach',
    baseline: 420,
    target: 200,
    phases: [],
  };
  const of = (expectedValue: number) => drawn({ ...LATENCY, goalDefinition, targetSteps: [], expectedValue });
  expect((await of(390)).x('expected')).toBeGreaterThan((await of(300)).x('expected'));
});

// @vitest-environment happy-dom
import { act } from 'react';
import { expect, it } from 'vitest';
import { ReviewScreen } from '#components/dashboard/review/review-screen.tsx';
import { KeyResultId } from '#utils/okr/model/ids.ts';
import { reviewId } from '#utils/okr/model/review.ts';
import { click, named, render, type } from '../../../support/render.tsx';
import { checkIn } from '../../okr/build.ts';
import { DOCUMENT, dashboardOf, watchedActions, withCycle } from './sample-dashboard.ts';

const latency = KeyResultId.parse('latency');
const SCORED = {
  ...DOCUMENT,
  checkIns: [checkIn('latency', '2026-11-10T09:00:00.000Z', { value: 310 })],
  reviews: [
    {
      ...{ id: reviewId(latency), keyResult: latency, score: 0.9, proposed: null },
      ...{ reason: '', next: null, carriedTo: null },
    },
  ],
};

const shown = async () => {
  const { actions, of } = watchedActions();
  const dashboard = dashboardOf({ document: SCORED, actions, now: '2026-11-22T12:00:00.000Z' });
  const { container } = await render(<ReviewScreen dashboard={dashboard} record={null} />);
  const field = container.querySelector<HTMLInputElement>('input[aria-label="Final score of p99 latency"]');
  if (!field) throw new Error('There is no field for the score.');
  return { container, field, setReview: of('setReview') };
};

it('a score that was set goes back to the proposed one', async () => {
  const { container, setReview } = await shown();
  await click(named(container, 'button', 'Take the proposed score of p99 latency'));
  expect(setReview).toHaveBeenCalledWith(latency, { score: null });
});

it('a score that is emptied is set no more, and nonsense is still said to be none', async () => {
  const { container, field, setReview } = await shown();
  const leave = () => act(async () => field.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
  await type(field, '7');
  await leave();
  expect(setReview).not.toHaveBeenCalled();
  expect(container.textContent).toContain('A score is a number from 0 to 1');
  await type(field, '');
  await leave();
  expect(setReview).toHaveBeenCalledWith(latency, { score: null });
});

it.each([
  ['2026-12-31', true],
  ['2026-11-10', false],
])('who closes a cycle that ends on %s is told whether it still runs: %s', async (ends, runs) => {
  const dashboard = dashboardOf({ document: withCycle({ ends }) });
  const { container } = await render(<ReviewScreen dashboard={dashboard} record={null} />);
  await click(named(container, 'button', 'Close the cycle'));
  const dialog = document.querySelector('[role=dialog]');
  expect(dialog?.textContent).toContain('You can open it again.');
  expect(dialog?.textContent?.includes('It runs until 31 December.')).toBe(runs);
});

// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { StatusPair } from '#components/okr/status-pair.tsx';
import { render } from '#tests/support/render.tsx';
import type { StatusReason } from '#utils/okr/view.ts';

const BEHIND: StatusReason = {
  status: 'off-track',
  computed: 'off-track',
  set: null,
  differ: false,
  ratio: 0.36,
  thresholds: { onTrack: 0.9, atRisk: 0.7 },
  because: 'status_reason_far_behind_pace',
  args: ['0.36', '0.70'],
  staleDays: null,
};
const ADDING_UP: StatusReason = {
  ...BEHIND,
  because: 'status_reason_far_behind_pace_adding_up',
  args: ['0.36', '0.70', '0.93'],
};

const said = async (reason: StatusReason): Promise<string> =>
  (await render(<StatusPair reason={reason} />)).container.textContent ?? '';

const RATIO = '0.36 of pace, below 0.70';

it('says the ratio and its bound once', async () => {
  for (const reason of [BEHIND, ADDING_UP]) expect((await said(reason)).split(RATIO)).toHaveLength(2);
  expect(await said(ADDING_UP)).toContain('It adds up over the cycle: 0.93 expected by now');
});

it('keeps the ratio where the sentence is about what people said', async () => {
  const differing = { ...ADDING_UP, differ: true };
  expect(await said(differing)).toContain(RATIO);
});

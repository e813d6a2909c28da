// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import { NudgeFields } from '#components/dashboard/settings/nudge-fields.tsx';
import type { NudgeView } from '#utils/messaging/snapshot.ts';
import { problem } from '../../../../fixtures/views.ts';
import { click, named, render } from '../../../../support/render.tsx';
import { dashboardOf, watchedActions } from '../sample-dashboard.ts';

const NUDGE: NudgeView = { mood: 'on', weekday: 1, hour: 9, open: 0, snoozedUntil: null };

describe('the weekly reminder in the settings', () => {
  const shown = async () => {
    const { actions, of } = watchedActions();
    const answer = Promise.withResolvers<unknown>();
    of('changeNudge').mockImplementation(() => answer.promise);
    const dashboard = dashboardOf({ snapshot: { nudge: NUDGE }, actions });
    const { container } = await render(<NudgeFields dashboard={dashboard} />);
    const box = named(container, 'label', /on the toolbar button/).querySelector('input');
    if (!box) throw new Error('There is a box.');
    return { container, box, answer, of };
  };

  it('is off the moment that its tick is taken, while the background is still asked', async () => {
    const { box, of } = await shown();
    expect(box.checked).toBe(true);
    await click(box);
    expect(of('changeNudge')).toHaveBeenCalledWith(expect.objectContaining({ do: 'set', on: false }));
    expect(box.checked).toBe(false);
  });

  it('stands as it was, and says why, when it could not be changed', async () => {
    const { container, box, answer } = await shown();
    await click(box);
    await act(async () => answer.resolve({ ok: false, problem: problem('timeout') }));
    expect(box.checked).toBe(true);
    expect(container.querySelector('[role=status]')).not.toBeNull();
  });
});

// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Dashboard } from '#components/dashboard/model.ts';
import { dismissalOf } from '#components/dashboard/objectives/advice/dismissals.ts';
import { DismissedAdvice } from '#components/dashboard/settings/dismissed-advice.tsx';
import { useUndo } from '#components/dashboard/shell/use-undo.ts';
import { UndoToast } from '#components/ui/toast.tsx';
import { NO_DISMISSALS } from '../../../../fixtures/views.ts';
import { click, named, render } from '../../../../support/render.tsx';
import { DOCUMENT, dashboardOf } from '../sample-dashboard.ts';

const [objective] = DOCUMENT.objectives;
const TASK = dismissalOf(objective?.id ?? '', 'task-like-objective');
const GONE = dismissalOf('no longer there', 'vague-words');

describe('dismissed advice in the settings', () => {
  const shown = async (keys: string[]) => {
    const bringBack = vi.fn();
    const advice = { ...NO_DISMISSALS, dismissed: new Set(keys), bringBack };
    const { container } = await render(<DismissedAdvice dashboard={{ ...dashboardOf(), advice }} />);
    return { container, bringBack };
  };

  it('is named with its text and brought back one by one', async () => {
    const { container, bringBack } = await shown([TASK, GONE]);
    expect(container.textContent).toContain('and 1 on a text of another team, or one that is gone');
    const title = objective?.title ?? '';
    await click(named(container, 'button', `Show again: a task, not an outcome, on “${title}”`));
    expect(bringBack).toHaveBeenCalledWith([TASK]);
  });

  it('is brought back as a whole, with what is no longer there', async () => {
    const { container, bringBack } = await shown([TASK, GONE]);
    await click(named(container, 'button', 'Show all advice again'));
    expect(bringBack).toHaveBeenCalledWith([GONE, TASK]);
  });

  it('is none at first', async () => {
    const { container } = await shown([]);
    expect(container.textContent).toBe('No advice is dismissed.');
  });
});

const Undo = ({ dashboard }: { dashboard: Dashboard }) => <UndoToast {...useUndo(dashboard)} />;

describe('undo', () => {
  const dismissed = (key: string, bringBack = vi.fn()) => ({
    ...NO_DISMISSALS,
    dismissed: new Set([key]),
    latest: key,
    bringBack,
  });

  it('takes a dismissal back right where it was made', async () => {
    const dashboard = dashboardOf();
    const bringBack = vi.fn();
    const { container, again } = await render(<Undo dashboard={dashboard} />);
    await again(<Undo dashboard={{ ...dashboard, advice: dismissed(TASK, bringBack) }} />);
    expect(container.textContent).toContain('Advice dismissed: a task, not an outcome');
    await click(named(container, 'button', 'Undo'));
    expect(bringBack).toHaveBeenCalledWith([TASK]);
    await again(<Undo dashboard={dashboard} />);
    expect(container.textContent).toBe('');
  });

  it('is of the edit once one was made after the dismissal', async () => {
    const dashboard = { ...dashboardOf(), advice: dismissed(TASK) };
    const { container, again } = await render(<Undo dashboard={dashboard} />);
    const undo = { message: 'undo_check_in', args: [] };
    await again(<Undo dashboard={{ ...dashboard, snapshot: { ...dashboard.snapshot, undo } }} />);
    expect(container.textContent).not.toContain('Advice dismissed');
    expect(named(container, 'button', 'Undo')).toBeTruthy();
  });
});

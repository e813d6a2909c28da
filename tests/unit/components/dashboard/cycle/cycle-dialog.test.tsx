// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { CycleDialog } from '#components/dashboard/cycle/cycle-dialog.tsx';
import { until } from '#tests/support/until.ts';
import { click, named, render, type } from '../../../../support/render.tsx';
import { quarter } from '../../../okr/build.ts';
import { dashboardOf, watchedActions } from '../sample-dashboard.ts';

const setUp = async (change: boolean) => {
  const watched = watchedActions();
  const onClose = vi.fn();
  await render(
    <CycleDialog dashboard={dashboardOf({ actions: watched.actions })} change={change} onClose={onClose} />,
  );
  const field = (label: string) => {
    const id = named(document.body, 'label', label).getAttribute('for') ?? '';
    const found = document.getElementById(id);
    if (!(found instanceof HTMLInputElement)) throw new Error(`No field ${label}.`);
    return found;
  };
  const button = (name: string) => named(document.body, '[role=dialog] button', name) as HTMLButtonElement;
  return { ...watched, onClose, field, button };
};

describe('a new cycle', () => {
  it('is offered as the one after the last, and made as it is changed', async () => {
    const { field, button, of, onClose } = await setUp(false);
    expect([field('Cycle').value, field('Starts').value, field('Ends').value]).toEqual([
      '2027-Q1',
      '2027-01-01',
      '2027-03-31',
    ]);
    await type(field('Ends'), '2027-04-02');
    await click(button('Create'));
    expect(of('addCycle')).toHaveBeenCalledWith({
      name: '2027-Q1',
      starts: '2027-01-01',
      ends: '2027-04-02',
    });
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('begins at its name', async () => {
    const { field } = await setUp(false);
    await until(() => expect(document.activeElement).toBe(field('Cycle')));
  });

  it('needs a name of its own and an end after its start', async () => {
    const { field, button } = await setUp(false);
    await type(field('Cycle'), `${quarter.name} `);
    expect(document.querySelector('[role=alert]')?.textContent).toBe(
      'There is a cycle named 2026-Q4 already.',
    );
    expect(button('Create').disabled).toBe(true);
    await type(field('Cycle'), ' ');
    expect(document.querySelector('[role=alert]')?.textContent).toBe('A cycle needs a name.');
    await type(field('Cycle'), 'Spring');
    await type(field('Ends'), '2027-01-01');
    expect(document.querySelector('[role=alert]')).not.toBeNull();
    expect(button('Create').disabled).toBe(true);
    await type(field('Ends'), '2027-01-02');
    expect(button('Create').disabled).toBe(false);
    await type(field('Starts'), '0027-01-01');
    expect(document.querySelector('[role=alert]')?.textContent).toBe('A cycle lasts two years at most.');
    expect(button('Create').disabled).toBe(true);
  });
});

describe('the cycle that is looked at', () => {
  it('is renamed and moved, and may keep its name', async () => {
    const { field, button, of } = await setUp(true);
    expect(field('Cycle').value).toBe('2026-Q4');
    expect(button('Save').disabled).toBe(false);
    await type(field('Starts'), '2026-10-05');
    await click(button('Save'));
    expect(of('changeCycle')).toHaveBeenCalledWith(quarter.id, {
      name: '2026-Q4',
      starts: '2026-10-05',
      ends: '2026-12-31',
    });
  });

  it('stays open and says why when it could not be kept', async () => {
    const { button, of, onClose } = await setUp(true);
    of('changeCycle').mockResolvedValueOnce({
      ok: false,
      problem: {
        code: 'frozen',
        host: '',
        retryAt: null,
        detail: '2026-Q4',
        field: null,
        at: '2026-11-17T09:00:00Z',
      },
    });
    await click(button('Save'));
    expect(onClose).not.toHaveBeenCalled();
    expect(document.querySelector('[role=dialog]')?.textContent).toContain('2026-Q4');
    expect(document.querySelector('[role=dialog] [role=alert], [role=dialog] [role=status]')).not.toBeNull();
  });
});

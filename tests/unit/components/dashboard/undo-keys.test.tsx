// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import { Dashboard } from '#components/dashboard/dashboard.tsx';
import { render } from '../../../support/render.tsx';
// Loaded by the dashboard once it stands; here before, so that nothing is under way when the test ends.
import '#components/dashboard/palette/palette.tsx';
import { dashboardOf, watchedActions } from './sample-dashboard.ts';

describe('undo and redo by key', () => {
  it('are taken at their word while the last answer is still on its way', async () => {
    window.location.hash = '#/objectives';
    const { actions, of } = watchedActions();
    const behind = { undo: null, redo: null };
    await render(<Dashboard dashboard={dashboardOf({ snapshot: behind, actions })} />);
    const press = (more: KeyboardEventInit) =>
      act(async () => {
        const init = { ctrlKey: true, bubbles: true, cancelable: true, ...more };
        document.body.dispatchEvent(new KeyboardEvent('keydown', init));
      });
    await press({ key: 'z' });
    await press({ key: 'Z', shiftKey: true });
    expect(of('undo')).toHaveBeenCalledOnce();
    expect(of('redo')).toHaveBeenCalledOnce();
  });
});

// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Actions, Dashboard } from '#components/dashboard/model.ts';
import { type Dismissals, dismissalOf } from '#components/dashboard/objectives/advice/dismissals.ts';
import { ObjectivesScreen } from '#components/dashboard/objectives/objectives-screen.tsx';
import { ObjectiveId } from '#utils/okr/model/ids.ts';
import { NO_DISMISSALS, problem, snapshot, TEAM } from '../../../../fixtures/views.ts';
import { click, named, press, render, type } from '../../../../support/render.tsx';
import { dashboardOf as sampleDashboard, watchedActions, withCycle } from '../sample-dashboard.ts';

const NAMES_WORK = 'This names the work, not what it changes.';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const pause = () => act(async () => vi.advanceTimersByTime(500));

const screen = async (titles: string[], more: Partial<Dismissals> = {}) => {
  const { dashboard, actions, advice } = dashboardOf(titles, more);
  const rendered = await render(<ObjectivesScreen dashboard={dashboard} record={null} />);
  return { ...rendered, actions, advice };
};

const dashboardOf = (titles: string[], more: Partial<Dismissals> = {}) => {
  const [first] = TEAM.objectives;
  if (!first) throw new Error('The example has an objective.');
  const objectives = titles.map((title, at) => ({
    ...first,
    id: ObjectiveId.parse(`o${at}`),
    title,
    keyResults: [],
  }));
  const answer = async () => ({ ok: true, value: null }) as const;
  const actions = {
    addObjective: vi.fn(answer),
    addKeyResult: vi.fn(answer),
    changeObjective: vi.fn(answer),
    moveObjective: vi.fn(answer),
    moveKeyResult: vi.fn(answer),
    addTemplate: vi.fn(answer),
  };
  const advice: Dismissals = { ...NO_DISMISSALS, dismiss: vi.fn(), carry: vi.fn(), ...more };
  const dashboard = {
    snapshot: snapshot({ view: { ...TEAM, objectives } }),
    document: null,
    actions: actions as Partial<Actions> as Actions,
    advice,
    timeZone: 'UTC',
  } satisfies Dashboard;
  return { dashboard, actions, advice };
};

const titleField = (container: HTMLElement, title: string) => {
  const found = [...container.querySelectorAll('textarea')].find(({ value }) => value === title);
  if (!found) throw new Error(`No field with ${title}.`);
  return found;
};

const alt = (element: HTMLElement, key: string) =>
  act(async () => {
    element.dispatchEvent(
      new KeyboardEvent('keydown', { key, altKey: true, bubbles: true, cancelable: true }),
    );
  });

const THREE = ['Nobody waits', 'No order is lost', 'A release is a non-event'];

/** A new objective that names work, and the advice on it dismissed; answers with its field. */
const writeAndDismiss = async (container: HTMLElement): Promise<HTMLInputElement> => {
  await click(named(container, 'button', 'Objective'));
  const field = container.querySelector<HTMLInputElement>('input[placeholder^="What should get better"]');
  if (!field) throw new Error('No field for a new objective.');
  await type(field, 'Migrate to the new database');
  await pause();
  await click(named(container, 'button', `Dismiss the advice: ${NAMES_WORK}`));
  return field;
};

describe('the first objective', () => {
  const field = (container: HTMLElement) =>
    container.querySelector('input[placeholder^="What should get better"]');

  it('is written where the button leads, though the field stands there already', async () => {
    const { container } = await screen([]);
    expect(document.activeElement).not.toBe(field(container));
    await click(named(container, 'button', 'Objective'));
    expect(document.activeElement).toBe(field(container));
  });

  it.each([[[]], [THREE]])('is a key away, as each one after it: %j', async (titles) => {
    const { container } = await screen(titles);
    await press(document.body, 'n');
    expect(field(container)).not.toBeNull();
    expect(document.activeElement).toBe(field(container));
  });
});

describe('by keyboard', () => {
  /** As the dashboard does: what the address says comes back as the record. */
  const recordOf = () => decodeURIComponent(window.location.hash.split('/')[2] ?? '') || null;
  const keyResultField = () =>
    document.querySelector<HTMLInputElement>('input[placeholder="By which number will you know?"]');

  it('a new objective leads to its first key result, and that to the next; Escape gives the focus back', async () => {
    const { dashboard, actions } = dashboardOf([]);
    const { container, again } = await render(<ObjectivesScreen dashboard={dashboard} record={null} />);
    await press(document.body, 'n');
    const field = document.activeElement as HTMLInputElement;
    await type(field, 'Nobody waits');
    await act(async () => field.form?.requestSubmit());
    expect(actions.addObjective).toHaveBeenCalledWith('Nobody waits');
    const after = { ...dashboard, ...dashboardOf(['Nobody waits']).dashboard, actions: dashboard.actions };
    await again(<ObjectivesScreen dashboard={after} record={null} />);
    expect(recordOf()).toBe('new/o0');
    await again(<ObjectivesScreen dashboard={after} record={recordOf()} />);
    expect(document.activeElement).toBe(keyResultField());
    await type(keyResultField() ?? container, 'p99 latency from 420 to 200 ms');
    await act(async () => keyResultField()?.form?.requestSubmit());
    await again(<ObjectivesScreen dashboard={after} record={recordOf()} />);
    expect(document.activeElement).toBe(keyResultField());
    await press(document.activeElement as HTMLElement, 'Escape');
    expect(document.activeElement).toBe(named(container, 'section button', 'Key result'));
  });
});

describe('in a closed cycle', () => {
  const closed = () => {
    const watched = watchedActions();
    const document = withCycle({ closedAt: '2026-12-30T12:00:00.000Z' });
    return { ...watched, dashboard: sampleDashboard({ document, actions: watched.actions }) };
  };

  it('nothing can be changed, and it is said once why, with the way to open it again', async () => {
    const { dashboard, of } = closed();
    const { container } = await render(<ObjectivesScreen dashboard={dashboard} record="latency" />);
    expect(container.textContent?.split('This cycle is closed')).toHaveLength(2);
    const fields = [...container.querySelectorAll('textarea, input, select')];
    const held = fields.filter((field) => field.closest('fieldset[disabled]') || field.matches('[readonly]'));
    expect(held).toEqual(fields);
    expect(container.querySelector('fieldset[disabled] input')).not.toBeNull();
    expect(container.textContent).not.toMatch(
      /Templates|New rule|Remove|Target on the way|is good|Key result$/,
    );
    expect(container.querySelector('[aria-label^="Move "], [aria-haspopup="menu"]')).toBeNull();
    const row = container.querySelector<HTMLElement>('section[aria-label]');
    if (row) await alt(row, 'ArrowDown');
    expect(of('moveObjective')).not.toHaveBeenCalled();
    await click(named(container, 'button', 'Open again'));
    expect(of('reopenCycle')).toHaveBeenCalledWith(dashboard.document?.cycles[0]?.id);
  });
});

it('a title that is refused does not stay', async () => {
  const { dashboard } = dashboardOf(THREE);
  const answer = async () => ({ ok: false as const, problem: problem('storage') });
  const actions = { ...dashboard.actions, changeObjective: answer };
  const { container } = await render(
    <ObjectivesScreen dashboard={{ ...dashboard, actions }} record={null} />,
  );
  const field = titleField(container, 'Nobody waits');
  await type(field, 'Everybody waits');
  await act(async () => field.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
  expect(field.value).toBe('Nobody waits');
});

describe('advice', () => {
  it('comes once typing pauses, and goes when the title says what changes', async () => {
    const { container } = await screen(THREE);
    await type(titleField(container, 'Nobody waits'), 'Migrate to the new database');
    expect(container.textContent).not.toContain(NAMES_WORK);
    await pause();
    expect(container.textContent).toContain(NAMES_WORK);
    await type(titleField(container, 'Migrate to the new database'), 'Nobody waits for a page');
    await pause();
    expect(container.textContent).not.toContain(NAMES_WORK);
  });

  it('offers its example in place of the title', async () => {
    const { container, actions } = await screen([...THREE, 'Migrate to the new database']);
    await click(named(container, 'button', 'Use this'));
    expect(actions.changeObjective).toHaveBeenCalledWith('o3', {
      title: 'The database carries ten times today’s traffic',
    });
  });

  it('is dismissed by record and kind, and then not said', async () => {
    const { container, advice } = await screen([...THREE, 'Migrate to the new database']);
    await click(named(container, 'button', `Dismiss the advice: ${NAMES_WORK}`));
    expect(advice.dismiss).toHaveBeenCalledWith('o3', 'task-like-objective');
    const again = await screen([...THREE, 'Migrate to the new database'], {
      dismissed: new Set([dismissalOf('o3', 'task-like-objective')]),
    });
    expect(again.container.textContent).not.toContain(NAMES_WORK);
  });

  it('dismissed while typing is not said of what was made either', async () => {
    const { container, again, advice } = await screen(THREE);
    const field = await writeAndDismiss(container);
    await act(async () => field.form?.requestSubmit());
    const { dashboard } = dashboardOf([...THREE, 'Migrate to the new database'], advice);
    await again(<ObjectivesScreen dashboard={dashboard} record={null} />);
    expect(advice.carry).toHaveBeenCalledWith('o3', ['task-like-objective']);
  });

  it('dismissed while typing can be had again before anything is made', async () => {
    const { container } = await screen(THREE);
    await writeAndDismiss(container);
    expect(container.textContent).not.toContain(NAMES_WORK);
    await click(named(container, 'button', 'Show the advice again'));
    expect(container.textContent).toContain(NAMES_WORK);
  });

  it('on the count is of the cycle, and none at all is a beginning', async () => {
    const { container } = await screen(['Nobody waits']);
    expect(container.textContent).toContain('Fewer than 3 objectives may leave out what matters.');
    expect((await screen([])).container.textContent).not.toContain('may leave out');
  });
});

describe('a title', () => {
  it('stands whole in a field of as many lines as it needs, and stays one line of text', async () => {
    const { container, actions } = await screen(['Nobody waits']);
    const field = titleField(container, 'Nobody waits');
    await type(field, 'Nobody waits\n  for a page');
    expect(field.value).toBe('Nobody waits for a page');
    expect(field.parentElement?.dataset.text).toBe('Nobody waits for a page');
    field.focus();
    await press(field, 'Enter');
    expect(actions.changeObjective).toHaveBeenLastCalledWith('o0', { title: 'Nobody waits for a page' });
  });
});

describe('the order', () => {
  it('is changed with Alt and an arrow key wherever the focus is', async () => {
    const { container, actions } = await screen(THREE);
    await alt(titleField(container, 'No order is lost'), 'ArrowUp');
    expect(actions.moveObjective).toHaveBeenLastCalledWith('o1', 'o0');
    await alt(titleField(container, 'No order is lost'), 'ArrowDown');
    expect(actions.moveObjective).toHaveBeenLastCalledWith('o1', null);
    expect([...container.querySelectorAll('[role="status"]')].map((one) => one.textContent)).toContain(
      'Now 3 of 3',
    );
  });

  it('has an end on both sides', async () => {
    const { container, actions } = await screen(THREE);
    await alt(titleField(container, 'Nobody waits'), 'ArrowUp');
    await alt(titleField(container, 'A release is a non-event'), 'ArrowDown');
    expect(actions.moveObjective).not.toHaveBeenCalled();
  });
});

describe('a template', () => {
  it('is taken from its card in the reader’s words', async () => {
    const { container, actions } = await screen(THREE);
    await click(named(container, 'button', 'Templates'));
    await click(named(document.body, 'button', /^ReliabilityCustomers can rely on us/));
    expect(actions.addTemplate).toHaveBeenCalledWith(
      expect.objectContaining({ title: 'Customers can rely on us at any hour' }),
    );
  });
});

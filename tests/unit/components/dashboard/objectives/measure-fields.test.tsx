// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { NumericField } from '#components/dashboard/model.ts';
import { MeasureFields } from '#components/dashboard/objectives/measure-fields.tsx';
import { ObjectivesScreen } from '#components/dashboard/objectives/objectives-screen.tsx';
import type { Measure } from '#utils/measure/measure.ts';
import type { ConnectionView } from '#utils/messaging/snapshot.ts';
import { click, named, render, type } from '../../../../support/render.tsx';
import { DOCUMENT, dashboardOf, watchedActions } from '../sample-dashboard.ts';

const JIRA: ConnectionView = {
  id: 'c1',
  tracker: 'jira-cloud',
  site: 'cloud-1',
  label: 'acme.atlassian.net',
  base: 'https://acme.atlassian.net',
  auth: 'session',
  state: 'connected',
  account: 'Somebody',
  problem: null,
  checkedAt: '2026-11-20T10:00:00Z',
  estimate: 'customfield_2',
};
const field = (id: string, name: string, estimate: boolean): NumericField => ({
  ...{ tracker: 'jira-cloud', site: 'cloud-1', id, name, estimate },
});
const POINTS: Measure = {
  kind: 'issues',
  aggregate: { fn: 'share-done', by: 'estimate', missing: 'one' },
  window: { kind: 'whole' },
  inherit: true,
};

const shown = async (fields: NumericField[], measure = POINTS, jira = JIRA): Promise<string> => {
  const { container } = await render(
    <MeasureFields
      measure={measure}
      time="working"
      connections={[jira]}
      fieldsOf={async () => ({ ok: true, value: fields })}
      onEstimate={() => undefined}
      onMeasure={() => undefined}
    />,
  );
  return container.textContent ?? '';
};

const TWO = [
  field('customfield_1', 'Story point estimate', true),
  field('customfield_2', 'Story Points', true),
  field('customfield_3', 'Cost', false),
];

describe('a value that is measured by points', () => {
  it('names the field they are read from, and changes it on the spot', async () => {
    const [first, ...rest] = DOCUMENT.keyResults;
    if (!first) throw new Error('There is a key result.');
    const chooseEstimate = vi.fn(async () => ({ ok: true, value: null }) as const);
    const fields = async () => ({ ok: true, value: TWO }) as const;
    const actions = Object.assign(watchedActions().actions, { chooseEstimate, fields });
    const dashboard = dashboardOf({
      actions,
      document: { ...DOCUMENT, keyResults: [{ ...first, measure: POINTS }, ...rest] },
      snapshot: { connections: [JIRA] },
    });
    const { container } = await render(<ObjectivesScreen dashboard={dashboard} record={null} />);
    await click(named(container, 'button', new RegExp(`how the number of “${first.title}”`)));
    const choice = named(document.body, 'select', 'Points of acme.atlassian.net') as HTMLSelectElement;
    expect(choice.value).toBe('customfield_2');
    await type(choice, 'customfield_1');
    expect(chooseEstimate).toHaveBeenCalledWith('c1', 'customfield_1');
  });
});

describe('the field that points are read from', () => {
  it('is asked for where a site has several, and shows the one that counts', async () => {
    const text = await shown(TWO);
    expect(text).toContain('Points of acme.atlassian.net');
    expect(text).toContain('Story Points');
    expect(text).toContain('the first of 2');
    expect(await shown(TWO, POINTS, { ...JIRA, estimateChosen: true })).not.toContain('the first of 2');
  });

  it('is only named where there is one, and no matter to a measure that takes no points', async () => {
    const one = await shown(TWO.slice(1));
    expect(one).toContain('Points of acme.atlassian.netStory Points');
    expect(one).not.toContain('the first of');
    expect(await shown([])).not.toContain('Points of acme');
    expect(await shown(TWO, { ...POINTS, aggregate: { fn: 'count' } })).not.toContain('Points of acme');
  });
});

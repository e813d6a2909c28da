// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { NumericField } from '#components/dashboard/model.ts';
import { MeasureFields } from '#components/dashboard/objectives/measure-fields.tsx';
import type { Measure } from '#utils/measure/measure.ts';
import type { ConnectionView } from '#utils/messaging/snapshot.ts';
import { render } from '../../../../support/render.tsx';

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

const shown = async (fields: NumericField[], measure = POINTS): Promise<string> => {
  const { container } = await render(
    <MeasureFields
      measure={measure}
      time="working"
      connections={[JIRA]}
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

describe('the field that points are read from', () => {
  it('is asked for where a site has several, and shows the one that counts', async () => {
    const text = await shown(TWO);
    expect(text).toContain('Points of acme.atlassian.net');
    expect(text).toContain('Story Points');
  });

  it('is not asked for where there is one, nor by a measure that takes no points', async () => {
    expect(await shown(TWO.slice(1))).not.toContain('Points of acme');
    expect(await shown(TWO, { ...POINTS, aggregate: { fn: 'count' } })).not.toContain('Points of acme');
  });
});

import type { Measure } from '#utils/measure/measure.ts';

export type TemplateId =
  | 'reliability'
  | 'delivery'
  | 'quality'
  | 'cost'
  | 'security'
  | 'experience'
  | 'onboarding'
  | 'support';

/** A common objective to begin with; its words are messages (`template_<id>_…`), its numbers are the team's. */
export interface ObjectiveTemplate {
  id: TemplateId;
  /** Three: two outcomes of different dimensions and the guardrail that watches what they could harm. */
  keyResults: readonly { unit: string; role: 'outcome' | 'guardrail'; measure: Measure }[];
}

const QUARTER = { kind: 'rolling', days: 90 } as const;
const manual: Measure = { kind: 'manual' };

const counted = (window: 'created-in-cycle' | 'finished-in-cycle'): Measure => ({
  kind: 'issues',
  aggregate: { fn: 'count' },
  window: { kind: window },
  inherit: true,
});

const median = (of: 'cycle' | 'lead' | 'restore', unit: 'hours' | 'days'): Measure => ({
  kind: 'issues',
  aggregate: { fn: 'duration', take: 'median', of, time: 'calendar', unit },
  window: QUARTER,
  inherit: true,
});

const reopened: Measure = {
  kind: 'issues',
  aggregate: { fn: 'reopen-rate' },
  window: QUARTER,
  inherit: true,
};

const lastMonth: Measure = {
  kind: 'issues',
  aggregate: { fn: 'count' },
  window: { kind: 'rolling', days: 30 },
  inherit: true,
};

type Row = readonly [unit: string, measure: Measure];

const template = (id: TemplateId, first: Row, second: Row, guardrail: Row): ObjectiveTemplate => ({
  id,
  keyResults: [first, second, guardrail].map(([unit, measure], at) => ({
    unit,
    measure,
    role: at === 2 ? 'guardrail' : 'outcome',
  })),
});

/** Where tickets can tell, the measure says how; which tickets is for the team's links and rules. */
export const TEMPLATES: readonly ObjectiveTemplate[] = [
  template(
    'reliability',
    ['', counted('created-in-cycle')],
    ['hours', median('restore', 'hours')],
    ['', counted('finished-in-cycle')],
  ),
  template('delivery', ['days', median('lead', 'days')], ['', manual], ['percent', manual]),
  template(
    'quality',
    ['', counted('created-in-cycle')],
    ['percent', reopened],
    ['days', median('cycle', 'days')],
  ),
  template('cost', ['', manual], ['percent', manual], ['milliseconds', manual]),
  template('security', ['', manual], ['days', median('lead', 'days')], ['percent', manual]),
  template('experience', ['minutes', manual], ['percent', manual], ['percent', manual]),
  template('onboarding', ['days', manual], ['percent', manual], ['hours', manual]),
  template('support', ['', lastMonth], ['percent', manual], ['percent', manual]),
];

import { reach, type SampleObjective, type SampleTeam } from './shape.ts';

const CHECKOUT: SampleObjective = {
  name: 'checkout',
  ambition: 'committed',
  why: true,
  supports: ['storefront buying'],
  keyResults: [
    {
      name: 'latency',
      goal: reach(420, 200),
      unit: 'ms',
      weight: 2,
      weeks: [420, 398, 377, 362, 349, 341, 324],
      status: 'at-risk',
      confidence: 5,
      noted: true,
      waitsOn: { on: 'platform shared_regions', state: 'agreed' },
    },
    {
      name: 'incidents',
      goal: reach(9, 2),
      unit: 'sample_unit_quarter',
      weeks: [9, 8, 7, 7, 6, 5, 4],
      status: 'on-track',
      confidence: 8,
    },
    {
      name: 'restore',
      goal: reach(95, 30),
      unit: 'min',
      weeks: [95, 97, 90, 84, 80, 74, 78],
      status: 'off-track',
      confidence: 3,
      noted: true,
      waitsOn: { on: 'platform alarms_response', state: 'at-risk' },
    },
    {
      name: 'budget',
      goal: { kind: 'maintain', min: 40, max: null },
      unit: '%',
      role: 'guardrail',
      weeks: [71, 70, 66, 68, 65, 63, 61],
      status: 'on-track',
      confidence: 8,
    },
  ],
};

export const REFUNDS: SampleObjective = {
  name: 'refunds',
  ambition: 'aspirational',
  why: true,
  keyResults: [
    {
      name: 'tickets',
      goal: reach(140, 40),
      unit: 'sample_unit_month',
      weeks: [140, 133, 121, 110, 104, 92, 81],
      status: 'on-track',
      confidence: 7,
    },
    {
      name: 'settled',
      goal: reach(61, 95),
      unit: '%',
      weeks: [61, 62, 66, 68, 71, 73, 74],
      status: 'at-risk',
      confidence: 5,
      noted: true,
    },
    { name: 'breaks', goal: reach(31, 0), unit: '', weeks: [31, 30, 26, 22, 19, 14, 12], confidence: 7 },
  ],
};

export const FAILOVER: SampleObjective = {
  name: 'failover',
  ambition: 'committed',
  why: true,
  keyResults: [
    {
      name: 'provider',
      goal: {
        kind: 'milestones',
        steps: [
          { name: 'sample_step_contract', value: 0.25 },
          { name: 'sample_step_market', value: 0.5 },
          { name: 'sample_step_half', value: 0.75 },
          { name: 'sample_step_all', value: 1 },
        ],
      },
      unit: '',
      weeks: [0, 0, 0.25, 0.25, 0.25, 0.5, 0.5],
      status: 'on-track',
      confidence: 7,
    },
    {
      name: 'drills',
      goal: reach(0, 6),
      unit: '',
      weeks: [],
      waitsOn: { on: 'platform shared_failover', state: 'proposed' },
    },
    {
      name: 'cost',
      goal: { kind: 'learn', question: 'sample_cost_question' },
      unit: 'k€',
      weeks: [],
    },
  ],
};

export const PAYMENTS: SampleTeam = { name: 'payments', objectives: [CHECKOUT, REFUNDS, FAILOVER] };

import { reach, type SampleObjective, type SampleTeam } from './shape.ts';

const SIGNING_IN: SampleObjective = {
  name: 'signing_in',
  ambition: 'committed',
  supports: ['storefront buying'],
  keyResults: [
    {
      name: 'time',
      goal: reach(2.1, 0.8),
      unit: 's',
      weeks: [2.1, 2, 1.9, 1.8, 1.6, 1.5, 1.4],
      status: 'at-risk',
      confidence: 5,
      waitsOn: { on: 'platform shared_regions', state: 'proposed' },
    },
    {
      name: 'abandoned',
      goal: reach(8, 3),
      unit: '%',
      weeks: [8, 7.6, 7.1, 6.5, 6, 5.4, 5],
      status: 'on-track',
      confidence: 7,
    },
    {
      name: 'lockouts',
      goal: reach(34, 80),
      unit: '%',
      weeks: [34, 38, 43, 48, 52, 57, 61],
      status: 'on-track',
      confidence: 8,
    },
  ],
};

const STOLEN: SampleObjective = {
  name: 'stolen',
  ambition: 'committed',
  keyResults: [
    {
      name: 'checks',
      goal: reach(4.5, 9),
      unit: '%',
      weeks: [4.5, 4.7, 5, 5.3, 5.6, 5.9, 6.2],
      status: 'at-risk',
      confidence: 6,
    },
    {
      name: 'chargebacks',
      goal: reach(0.38, 0.2),
      unit: '%',
      weeks: [0.38, 0.37, 0.35, 0.33, 0.32, 0.3, 0.29],
      status: 'on-track',
      confidence: 7,
    },
    {
      name: 'declines',
      goal: reach(2.4, 1.2),
      unit: '%',
      weeks: [2.4, 2.3, 2.2, 2.1, 2, 1.9, 1.8],
      status: 'on-track',
      confidence: 7,
    },
  ],
};

export const IDENTITY: SampleTeam = { name: 'identity', objectives: [SIGNING_IN, STOLEN] };

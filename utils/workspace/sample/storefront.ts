import { reach, type SampleObjective, type SampleTeam } from './shape.ts';

const BUYING: SampleObjective = {
  name: 'buying',
  ambition: 'committed',
  keyResults: [
    {
      name: 'cart',
      goal: reach(92, 45),
      unit: 's',
      weeks: [92, 88, 85, 80, 77, 73, 71],
      status: 'on-track',
      confidence: 7,
      waitsOn: { on: 'payments checkout_latency', state: 'agreed' },
    },
    {
      name: 'paint',
      goal: reach(3.4, 2),
      unit: 's',
      weeks: [3.4, 3.2, 3.1, 2.9, 2.8, 2.6, 2.5],
      status: 'on-track',
      confidence: 8,
    },
    {
      name: 'checks',
      goal: reach(4.5, 2),
      unit: '%',
      weeks: [4.5, 4.4, 4.2, 4.1, 3.9, 3.7, 3.6],
      confidence: 4,
    },
  ],
};

const FINDING: SampleObjective = {
  name: 'finding',
  ambition: 'aspirational',
  keyResults: [
    {
      name: 'empty',
      goal: reach(11, 4),
      unit: '%',
      weeks: [11, 10.4, 9.8, 9.1, 8.4, 7.8, 7.2],
      status: 'on-track',
      confidence: 7,
    },
    {
      name: 'cart',
      goal: reach(9, 14),
      unit: '%',
      weeks: [9, 9.2, 9.6, 9.9, 10.1, 10.4, 10.6],
      status: 'at-risk',
      confidence: 5,
    },
  ],
};

export const STOREFRONT: SampleTeam = { name: 'storefront', objectives: [BUYING, FINDING] };

import { reach, type SampleObjective, type SampleTeam } from './shape.ts';

const SHARED: SampleObjective = {
  name: 'shared',
  ambition: 'committed',
  supports: ['payments checkout'],
  keyResults: [
    {
      name: 'query',
      goal: reach(180, 50),
      unit: 'ms',
      weeks: [180, 170, 158, 149, 136, 124, 112],
      status: 'on-track',
      confidence: 7,
    },
    {
      name: 'regions',
      goal: reach(0, 4),
      unit: '',
      weeks: [0, 0, 1, 1, 2, 2, 3],
      status: 'on-track',
      confidence: 8,
    },
    {
      name: 'load',
      goal: reach(2, 10),
      unit: '×',
      weeks: [2, 2, 3, 4, 4, 5, 6],
      status: 'at-risk',
      confidence: 5,
    },
    { name: 'failover', goal: reach(22, 1), unit: 'min', weeks: [22, 19, 15, 12, 9, 6, 4], confidence: 8 },
  ],
};

const ALARMS: SampleObjective = {
  name: 'alarms',
  ambition: 'aspirational',
  supports: ['payments checkout'],
  keyResults: [
    {
      name: 'response',
      goal: reach(14, 5),
      unit: 'min',
      weeks: [14, 14, 13, 13, 12, 12, 12],
      status: 'off-track',
      confidence: 3,
    },
    {
      name: 'customers',
      goal: reach(41, 15),
      unit: '%',
      weeks: [41, 40, 38, 36, 33, 31, 29],
      status: 'at-risk',
      confidence: 5,
    },
    {
      name: 'noise',
      goal: reach(190, 60),
      unit: 'sample_unit_week',
      weeks: [190, 176, 164, 151, 140, 128, 118],
      status: 'on-track',
      confidence: 7,
    },
  ],
};

export const PLATFORM: SampleTeam = { name: 'platform', objectives: [SHARED, ALARMS] };

import type { Objective } from '#utils/okr/model/objective.ts';
import { reach, type SampleKeyResult } from './shape.ts';

/** A key result of a closed cycle, from its last value to the score that people gave it. */
export interface PastKeyResult extends Pick<SampleKeyResult, 'name' | 'goal' | 'unit' | 'weeks'> {
  score: number;
}

export interface PastObjective {
  /** Its words are the messages of today's objective of this name: the same aim, cycle after cycle. */
  name: string;
  ambition: Objective['ambition'];
  keyResults: readonly PastKeyResult[];
}

export interface PastCycle {
  /** How many cycles ago. */
  ago: number;
  objectives: readonly PastObjective[];
}

/** Two closed cycles of the sample's first team: time to restore was missed in both, and waited on others. */
export const PAST: readonly PastCycle[] = [
  {
    ago: 2,
    objectives: [
      {
        name: 'checkout',
        ambition: 'committed',
        keyResults: [
          {
            name: 'latency',
            goal: reach(610, 500),
            unit: 'ms',
            weeks: [610, 580, 560, 535, 520, 505],
            score: 1,
          },
          { name: 'incidents', goal: reach(14, 10), unit: '', weeks: [14, 13, 13, 12, 11, 11], score: 0.8 },
          { name: 'restore', goal: reach(110, 60), unit: 'min', weeks: [110, 108, 104, 102, 98], score: 0.2 },
        ],
      },
      {
        name: 'refunds',
        ambition: 'aspirational',
        keyResults: [
          { name: 'tickets', goal: reach(190, 120), unit: '', weeks: [190, 182, 171, 160, 150], score: 0.6 },
          { name: 'settled', goal: reach(40, 70), unit: '%', weeks: [40, 44, 47, 52, 55], score: 0.5 },
        ],
      },
    ],
  },
  {
    ago: 1,
    objectives: [
      {
        name: 'checkout',
        ambition: 'committed',
        keyResults: [
          {
            name: 'latency',
            goal: reach(505, 400),
            unit: 'ms',
            weeks: [505, 490, 462, 440, 425, 420],
            score: 0.8,
          },
          { name: 'incidents', goal: reach(11, 6), unit: '', weeks: [11, 11, 10, 10, 9], score: 0.4 },
          { name: 'restore', goal: reach(98, 45), unit: 'min', weeks: [98, 99, 97, 96, 95], score: 0.1 },
        ],
      },
      {
        name: 'refunds',
        ambition: 'aspirational',
        keyResults: [
          { name: 'tickets', goal: reach(150, 90), unit: '', weeks: [150, 147, 144, 141, 140], score: 0.2 },
          { name: 'settled', goal: reach(55, 80), unit: '%', weeks: [55, 57, 58, 60, 61], score: 0.2 },
        ],
      },
    ],
  },
];

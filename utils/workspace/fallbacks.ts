import type { Collection } from '#utils/okr/model/document.ts';
import { DEFAULT_THRESHOLDS } from '#utils/okr/model/team.ts';
import type { Json } from './change.ts';

/**
 * What a field reads as when it is absent, or not readable here. A field that is not named has none: without
 * it the record would mean something else (a link of unknown effect must not start to count).
 */
export const FALLBACKS: Record<Collection, Readonly<Record<string, Json>>> = {
  team: {
    workplaces: [],
    fiscalStartMonth: 1,
    weekStart: 1,
    timeZone: 'UTC',
    thresholds: DEFAULT_THRESHOLDS,
  },
  cycles: {},
  objectives: { why: '', ambition: 'committed', state: 'active', supports: [], contact: '', order: 0 },
  keyResults: {
    shortName: '',
    goal: null,
    unit: '',
    weight: 1,
    role: 'outcome',
    measure: { kind: 'manual' },
    goalLog: [],
    measureLog: [],
    order: 0,
  },
  links: { share: null },
  rules: {},
  checkIns: { value: null, confidence: null, status: null, note: '', wayBack: '', source: 'person' },
  samples: { value: null, delivery: null, fingerprint: '', hidden: 0 },
  reviews: { score: null, proposed: null, reason: '', next: null, carriedTo: null },
  lessons: { worked: '', didNot: '', learned: '' },
  dependencies: { state: 'proposed', note: '' },
  settlements: { note: '' },
  kpis: { unit: '', period: 'week', order: 0 },
  kpiReadings: { note: '' },
};

import { ENGLISH_OPEN_DEEDS, ENGLISH_PLAIN_DEEDS } from './english-deeds.ts';
import { ENGLISH_DIMENSIONS } from './english-dimensions.ts';
import { ENGLISH_MEASURES } from './english-measures.ts';
import { ENGLISH_PHRASE_ENDS, ENGLISH_THINGS } from './english-things.ts';
import { ENGLISH_VAGUE } from './english-vague.ts';
import { ENGLISH_WORK } from './english-work.ts';
import type { Words } from './words.ts';

/** English; chosen by hand and tuned on labelled examples, then measured on lists it had not seen (docs/advice.md). */
export const ENGLISH: Words = {
  language: 'en',
  small:
    'the|and|of|to|with|our|is|are|from|by|every|no|for|below|at|than|within|least|above|that|we|or|it|their|into|has|have'.split(
      '|',
    ),
  strange: /(?![a-z])\p{Script=Latin}/iu,
  plainDeeds: ENGLISH_PLAIN_DEEDS,
  openDeeds: ENGLISH_OPEN_DEEDS,
  things: ENGLISH_THINGS,
  phraseEnds: ENGLISH_PHRASE_ENDS,
  joins: new Set(['and', 'or', 'plus']),
  ...ENGLISH_WORK,
  ...ENGLISH_VAGUE,
  ...ENGLISH_MEASURES,
  numbers: {
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    twenty: 20,
    hundred: 100,
  },
  article: 'an?',
  factors: ['double(?! down)', 'halve', 'half', 'quadruple', 'triple', 'twice'],
  factorsAtEnd: ['doubled', 'halved', 'tripled'],
  from: 'from',
  to: ['to'],
  dimensions: ENGLISH_DIMENSIONS,
  topics: {
    data: ['database', 'data', 'warehouse', 'schema', 'storage', 'postgres', 'mysql'],
    payment: ['checkout', 'payment', 'gateway', 'billing', 'invoice', 'order'],
    delivery: ['deploy', 'pipeline', 'ci', 'release', 'kubernetes', 'trunk', 'monorepo', 'build'],
    quality: [
      'test',
      'tests',
      'testing',
      'refactor',
      'refactoring',
      'legacy',
      'rewrite',
      'upgrade',
      'migrate',
    ],
    security: ['security', 'authentication', 'sign-on', 'sso', 'gdpr', 'secrets', 'compliance'],
    reliability: ['monitoring', 'observability', 'alerts', 'recovery', 'disaster', 'on-call'],
    people: ['onboarding', 'hire', 'hiring', 'training', 'documentation', 'docs', 'document', 'guide'],
    interface: ['design system', 'frontend', 'react', 'app', 'portal', 'screens', 'website', 'ui'],
  },
};

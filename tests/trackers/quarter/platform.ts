import type { Doc, Ground } from './document-parts.ts';
import * as part from './document-parts.ts';
import { measured } from './samples.ts';
import { SITES, TEAM_ZONE } from './sites.ts';

const REACH = { kind: 'reach' as const, phases: [] };
const KR = { unit: '', weight: 1, role: 'outcome' as const, goalLog: [] };

/** Platform works in Linear and counts two tickets of Payments, which works in Jira. */
export const platform = (ground: Ground): Doc => {
  const objective = { cycle: ground.cycle.id, state: 'active' as const, supports: [], contact: '' };
  const keyResults = platformKeyResults();
  return {
    team: {
      id: 'team-platform',
      name: 'Platform',
      workplaces: [
        {
          tracker: 'linear',
          site: SITES.linear.organisationId,
          base: 'https://linear.app/acme',
          projects: ['PLT', 'DEV'],
        },
        {
          tracker: 'jira-cloud',
          site: SITES.jira.cloudId,
          base: `https://${SITES.jira.host}`,
          projects: ['PAY'],
        },
      ],
      fiscalStartMonth: 1,
      weekStart: 1,
      timeZone: TEAM_ZONE,
      thresholds: { onTrack: 0.9, atRisk: 0.7, grace: 0.1, staleAfterDays: 14 },
    },
    cycles: [ground.cycle],
    objectives: [
      {
        ...objective,
        id: 'plt-o-same-day',
        title: 'A finished change reaches customers the same day',
        why: 'What waits in a queue teaches us nothing.',
        ambition: 'committed',
        order: 1,
      },
      {
        ...objective,
        id: 'plt-o-nights',
        title: 'The platform is quiet at night',
        why: 'Tired people make the next incident.',
        ambition: 'committed',
        supports: [{ team: 'team-payments', objective: 'pay-o-checkout' }],
        order: 2,
      },
      {
        ...objective,
        id: 'plt-o-self-service',
        title: 'Teams get what they need without asking us',
        why: 'A third of our week goes into requests that a form could answer.',
        ambition: 'aspirational',
        order: 3,
      },
    ],
    keyResults,
    links: platformLinks(ground),
    rules: platformRules(ground),
    checkIns: platformCheckIns(ground),
    samples: keyResults.flatMap((keyResult) => measured(ground, keyResult)),
    reviews: [],
    lessons: [],
    dependencies: [],
    settlements: [],
    kpis: [],
    kpiReadings: [],
  };
};

const platformKeyResults = (): Doc['keyResults'] => [
  {
    ...KR,
    id: 'plt-kr-lead',
    objective: 'plt-o-same-day',
    title: 'Median lead time of a change falls from 52 to 16 hours',
    shortName: 'Lead time of a change',
    goal: { ...REACH, baseline: 52, target: 16 },
    unit: 'h',
    weight: 2,
    measure: part.MANUAL,
    order: 1,
  },
  {
    ...KR,
    id: 'plt-kr-flaky',
    objective: 'plt-o-same-day',
    title: 'Builds that fail for no reason fall from 34 to 8 a quarter',
    shortName: 'Flaky builds',
    goal: { ...REACH, baseline: 34, target: 8 },
    measure: part.fromIssues({ fn: 'count' }, 'created-in-cycle'),
    order: 2,
  },
  {
    ...KR,
    id: 'plt-kr-rollback',
    objective: 'plt-o-same-day',
    title: 'Changes rolled back within ten minutes rise from 35 to 95 %',
    shortName: 'Fast rollbacks',
    goal: { ...REACH, baseline: 35, target: 95 },
    unit: '%',
    measure: part.MANUAL,
    order: 3,
  },
  {
    ...KR,
    id: 'plt-kr-pages',
    objective: 'plt-o-nights',
    title: 'Pages between ten and six fall from 24 to 6 a quarter',
    shortName: 'Pages at night',
    goal: { ...REACH, baseline: 24, target: 6 },
    measure: part.fromIssues({ fn: 'count' }, 'created-in-cycle'),
    order: 1,
  },
  {
    ...KR,
    id: 'plt-kr-headroom',
    objective: 'plt-o-nights',
    title: 'Headroom at the daily peak stays between 25 and 60 %',
    shortName: 'Headroom',
    goal: { kind: 'maintain', min: 25, max: 60 },
    unit: '%',
    role: 'guardrail',
    measure: part.MANUAL,
    order: 2,
  },
  {
    ...KR,
    id: 'plt-kr-cost',
    objective: 'plt-o-nights',
    title: 'Cloud cost of an order falls from 3.1 to 2.2 cents',
    shortName: 'Cost of an order',
    goal: { ...REACH, baseline: 3.1, target: 2.2 },
    unit: 'ct',
    measure: part.MANUAL,
    order: 3,
  },
  {
    ...KR,
    id: 'plt-kr-paved',
    objective: 'plt-o-self-service',
    title: '20 services move to the paved road',
    shortName: 'Services on the paved road',
    goal: { ...REACH, baseline: 0, target: 20 },
    measure: part.fromIssues({ fn: 'count' }, 'finished-in-cycle'),
    order: 1,
  },
  {
    ...KR,
    id: 'plt-kr-databases',
    objective: 'plt-o-self-service',
    title: 'A database comes without a ticket',
    shortName: 'Databases without a ticket',
    goal: { ...REACH, baseline: 0, target: 100 },
    unit: '%',
    measure: part.fromIssues({ fn: 'share-done', by: 'estimate', missing: 'median' }, 'whole'),
    order: 2,
  },
  {
    ...KR,
    id: 'plt-kr-first-deploy',
    objective: 'plt-o-self-service',
    title: 'We know how long a new colleague needs to the first deploy',
    shortName: 'First deploy',
    goal: { kind: 'learn', question: 'How many days from the first morning to the first deploy?' },
    unit: 'days',
    measure: part.MANUAL,
    order: 3,
  },
];

const platformLinks = (ground: Ground): Doc['links'] => [
  ...part.links('plt-kr-lead', [part.titled(ground, 'A change is live the same day')]),
  ...part.links('plt-kr-rollback', [
    part.titled(ground, 'Keep the last ten versions warm'),
    part.titled(ground, 'Route one per cent of card payments'),
  ]),
  ...part.links('plt-kr-headroom', [part.titled(ground, 'Shed load before the queue is full')], 'context'),
  ...part.links('plt-kr-cost', [part.titled(ground, 'Stop polling for stock in a background tab')]),
];

const platformRules = (ground: Ground): Doc['rules'] => [
  ...part.rules('plt-kr-flaky', part.linearFilter('DEV', 'flaky-build')),
  ...part.rules('plt-kr-pages', part.linearLabel('night-page')),
  ...part.rules('plt-kr-paved', part.linearLabel('paved-road')),
  ...part.rules('plt-kr-databases', {
    kind: 'parent',
    issue: part.titled(ground, 'A database in five minutes, without a ticket'),
  }),
];

const platformCheckIns = (ground: Ground): Doc['checkIns'] => [
  ...part.weekly(ground, 'plt-kr-lead', [52, 50, 47, 44, 42, 40, 38], {
    status: 'at-risk',
    confidence: 5,
    note: 'The release window is gone; database changes still wait for a person.',
    wayBack: 'Run database changes apart from code.',
  }),
  ...part.weekly(ground, 'plt-kr-rollback', [35, 44], {
    status: 'on-track',
    confidence: 8,
    note: 'The last ten versions stay warm.',
  }),
  ...part.weekly(ground, 'plt-kr-headroom', [41, 43, 38, 40, 36, 34, 33], { confidence: 7 }),
];

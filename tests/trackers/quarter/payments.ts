import type { Doc, Ground } from './document-parts.ts';
import * as part from './document-parts.ts';
import { measured } from './samples.ts';
import { SITES, TEAM_ZONE } from './sites.ts';

const REACH = { kind: 'reach' as const, phases: [] };
const KR = { unit: '', weight: 1, role: 'outcome' as const, goalLog: [] };

/** Payments works in Jira and leans on three tickets of Platform, which works in Linear. */
export const payments = (ground: Ground): Doc => {
  const objective = { cycle: ground.cycle.id, state: 'active' as const, supports: [], contact: '' };
  const keyResults = paymentsKeyResults();
  return {
    team: {
      id: 'team-payments',
      name: 'Payments',
      workplaces: [
        {
          tracker: 'jira-cloud',
          site: SITES.jira.cloudId,
          base: `https://${SITES.jira.host}`,
          projects: ['PAY', 'OPS'],
        },
        {
          tracker: 'linear',
          site: SITES.linear.organisationId,
          base: 'https://linear.app/acme',
          projects: ['PLT'],
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
        id: 'pay-o-checkout',
        title: 'Checkout never makes a customer wait',
        why: 'Every tenth of a second at the quote costs us orders, most of all on phones.',
        ambition: 'committed',
        order: 1,
      },
      {
        ...objective,
        id: 'pay-o-payouts',
        title: 'Every payout arrives when we promised it',
        why: 'Sellers plan their own bills by our dates.',
        ambition: 'aspirational',
        order: 2,
      },
      {
        ...objective,
        id: 'pay-o-gateway',
        title: 'A gateway outage no longer stops a sale',
        why: 'Two outages last quarter closed the shop for ninety minutes.',
        ambition: 'committed',
        contact: '#payments-okr',
        order: 3,
      },
    ],
    keyResults,
    links: paymentsLinks(ground),
    rules: paymentsRules(ground),
    checkIns: paymentsCheckIns(ground),
    samples: keyResults.flatMap((keyResult) => measured(ground, keyResult)),
    reviews: [],
    lessons: [],
    dependencies: [],
    settlements: [],
    kpis: [],
    kpiReadings: [],
  };
};

const paymentsKeyResults = (): Doc['keyResults'] => [
  {
    ...KR,
    id: 'pay-kr-latency',
    objective: 'pay-o-checkout',
    title: 'p99 checkout latency falls from 420 to 200 ms under load',
    shortName: 'p99 checkout latency',
    goal: { ...REACH, baseline: 420, target: 200 },
    unit: 'ms',
    weight: 2,
    measure: part.fromIssues({ fn: 'mean', fields: [part.field('p99 measured')] }, 'finished-in-cycle'),
    order: 1,
  },
  {
    ...KR,
    id: 'pay-kr-incidents',
    objective: 'pay-o-checkout',
    title: 'Checkout incidents fall from 9 to 2 a quarter',
    shortName: 'Checkout incidents',
    goal: { ...REACH, baseline: 9, target: 2 },
    measure: part.fromIssues({ fn: 'count' }, 'created-in-cycle'),
    order: 2,
  },
  {
    ...KR,
    id: 'pay-kr-restore',
    objective: 'pay-o-checkout',
    title: 'Median time to restore falls from 95 to 30 minutes',
    shortName: 'Time to restore',
    goal: { ...REACH, baseline: 95, target: 30 },
    unit: 'min',
    measure: part.MANUAL,
    order: 3,
  },
  {
    ...KR,
    id: 'pay-kr-on-day',
    objective: 'pay-o-payouts',
    title: 'Payouts on the promised day rise from 96.2 to 99.5 %',
    shortName: 'Payouts on the day',
    goal: { ...REACH, baseline: 96.2, target: 99.5 },
    unit: '%',
    measure: part.MANUAL,
    order: 1,
  },
  {
    ...KR,
    id: 'pay-kr-questions',
    objective: 'pay-o-payouts',
    title: '“Where is my payout” tickets fall from 40 to 12 a quarter',
    shortName: 'Payout questions',
    goal: { ...REACH, baseline: 40, target: 12 },
    measure: part.fromIssues({ fn: 'count' }, 'created-in-cycle'),
    order: 2,
  },
  {
    ...KR,
    id: 'pay-kr-repairs',
    objective: 'pay-o-payouts',
    title: 'Minutes spent on repairs by hand fall from 900 to 240 a quarter',
    shortName: 'Repairs by hand',
    goal: { ...REACH, baseline: 900, target: 240 },
    unit: 'min',
    measure: part.fromIssues({ fn: 'sum', fields: [part.field('Manual minutes')] }, 'finished-in-cycle'),
    order: 3,
  },
  {
    ...KR,
    id: 'pay-kr-failover',
    objective: 'pay-o-gateway',
    title: 'Checkout changes gateway without a person',
    shortName: 'Failover without a person',
    goal: {
      kind: 'milestones',
      steps: [
        { name: 'Drill by hand', value: 0.2 },
        { name: 'One command', value: 0.5 },
        { name: 'By itself, watched', value: 0.8 },
        { name: 'By itself, unwatched', value: 1 },
      ],
    },
    measure: part.MANUAL,
    order: 1,
  },
  {
    ...KR,
    id: 'pay-kr-migration',
    objective: 'pay-o-gateway',
    title: 'Checkout runs on the new gateway',
    shortName: 'Gateway move',
    goal: { ...REACH, baseline: 0, target: 100 },
    unit: '%',
    measure: part.fromIssues({ fn: 'share-done', by: 'estimate', missing: 'one' }, 'whole'),
    order: 2,
  },
  {
    ...KR,
    id: 'pay-kr-budget',
    objective: 'pay-o-gateway',
    title: 'Error budget stays above 40 %',
    shortName: 'Error budget',
    goal: { kind: 'maintain', min: 40, max: null },
    unit: '%',
    role: 'guardrail',
    measure: part.MANUAL,
    order: 3,
  },
];

const paymentsLinks = (ground: Ground): Doc['links'] => [
  ...part.links('pay-kr-latency', [
    part.titled(ground, 'Faster quotes'),
    part.titled(ground, 'Two more edge regions'),
    part.titled(ground, 'Sign cached answers at the edge'),
  ]),
  ...part.links('pay-kr-latency', [part.titled(ground, 'Name the two cron jobs apart')], 'context'),
  ...part.links('pay-kr-latency', [part.titled(ground, 'Count hits and misses')], 'excluded'),
  ...part.links('pay-kr-restore', [
    part.titled(ground, 'Alert on error budget burn'),
    part.titled(ground, 'Runbook: card provider is slow'),
  ]),
  ...part.links('pay-kr-on-day', [part.titled(ground, 'Payouts on the promised day')]),
  ...part.links('pay-kr-failover', [
    part.titled(ground, 'Circuit breaker for tax'),
    part.titled(ground, 'Queue authorisations while the gateway is away'),
    part.titled(ground, 'Drill: card provider is gone'),
    part.titled(ground, 'Drain a region in under a minute'),
  ]),
];

const paymentsRules = (ground: Ground): Doc['rules'] => [
  ...part.rules('pay-kr-latency', part.jql('project = PAY AND labels = load-test ORDER BY created ASC')),
  ...part.rules('pay-kr-incidents', part.jql('project = PAY AND issuetype = Incident')),
  ...part.rules('pay-kr-questions', part.jiraLabel('payout-question')),
  ...part.rules('pay-kr-repairs', part.jql('project = OPS AND labels in (manual-repair)')),
  ...part.rules('pay-kr-migration', {
    kind: 'parent',
    issue: part.titled(ground, 'Move checkout to the new gateway'),
  }),
];

const paymentsCheckIns = (ground: Ground): Doc['checkIns'] => [
  ...part.weekly(ground, 'pay-kr-restore', [95, 93, 90, 88, 84, 81, 78], {
    status: 'off-track',
    confidence: 3,
    note: 'Two of the five incidents waited for a person who knew the old gateway.',
    wayBack: 'Runbooks for the three slowest causes, drilled by the end of week 9.',
  }),
  ...part.weekly(ground, 'pay-kr-on-day', [96.2, 96.5, 96.9, 97.2, 97.6, 97.9, 98.2], {
    status: 'on-track',
    confidence: 7,
    note: 'Nine more countries know their holidays.',
  }),
  ...part.weekly(ground, 'pay-kr-failover', [0, 0.2, 0.2, 0.2, 0.5, 0.5, 0.5], { confidence: 6 }),
  ...part.weekly(ground, 'pay-kr-budget', [72, 70, 66, 68, 64, 63, 61], {
    status: 'on-track',
    confidence: 8,
  }),
];

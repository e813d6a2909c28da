import { describe, expect, it } from 'vitest';
import { cycleReport } from '#utils/okr/cycle-report.ts';
import { teamView } from '#utils/okr/team-view.ts';
import {
  checkIn,
  factsOf,
  issue,
  keyResult,
  link,
  objective,
  reach,
  teamDocument,
  teamInput,
  words,
} from './build.ts';

describe('the cycle as Markdown', () => {
  const document = teamDocument({
    objectives: [objective('o1', { title: 'Fast *checkout*', why: 'Sales <b>wait</b>.' })],
    keyResults: [
      keyResult('latency', { title: 'p99 latency', unit: 'ms', goal: reach(420, 200) }),
      keyResult('errors', { title: 'Errors', role: 'guardrail', unit: '%', order: 1 }),
    ],
    links: [link('latency', 'PAY-1'), link('latency', 'PAY-2')],
    checkIns: [
      checkIn('latency', '2026-11-10T09:00:00Z', { value: 341, status: 'at-risk', note: 'Mia is on it' }),
    ],
  });
  const facts = factsOf(issue('PAY-1', { category: 'done' }), issue('PAY-2'));
  const view = teamView(teamInput(document, { facts }));
  if (!view.cycle) throw new Error('There is a cycle.');
  const text = cycleReport({ team: view.team, cycle: view.cycle, objectives: view.objectives, words });

  it('tells status, value, goal and tickets of each key result', () => {
    expect(text.split('\n').filter((line) => line !== '')).toEqual([
      '# Payments, 2026\\-Q4',
      'October 1 to December 31, week 7 of 13',
      '## Fast \\*checkout\\*',
      '**At risk** · 36\u202f%',
      'Sales &lt;b\\>wait&lt;/b\\>.',
      '- **At risk** p99 latency: 341 → 200 ms, from 420; 1 of 2 tickets done',
      '- **Pending** Errors (guardrail): no number yet',
    ]);
  });

  it('says nothing that was noted', () => expect(text).not.toContain('Mia'));
});

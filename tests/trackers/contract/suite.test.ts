/** The trackers there are keep the contract. */
import { createJiraCloudTracker } from '#integrations/jira/cloud/tracker.ts';
import { createLinearTracker } from '#integrations/linear/linear-tracker.ts';
import { startJira } from '../jira/jira.ts';
import { LINEAR_KEY, startLinear } from '../linear/linear.ts';
import { makeQuarter } from '../quarter/make-quarter.ts';
import { trackerContract } from './suite.ts';
import { impatient } from './support.ts';

const quarter = makeQuarter({ seed: 5, today: '2026-11-22' });
const { people } = quarter;

trackerContract('Jira Cloud', async () => {
  let now = Date.parse('2026-11-22T09:00:00Z');
  const jira = await startJira({ quarter, clock: () => now });
  const site = quarter.sites.jira.cloudId;
  const open = (token: string) =>
    createJiraCloudTracker(
      { site, base: jira.url },
      { kind: 'token', email: jira.gate.credentials.email, token },
      { ...impatient(), now: () => now },
    );
  return {
    tracker: open(jira.gate.credentials.token),
    stranger: open('wrong'),
    ...{ site, people },
    issues: quarter.issues.filter(({ tracker }) => tracker === 'jira'),
    foreign: { kind: 'linear-filter', tracker: 'linear', site, filter: {} },
    hide: (key) => jira.state.hide(key),
    touch: (key) => {
      now += 60_000;
      jira.state.close(key);
      return new Date(now - 30_000).toISOString();
    },
    close: () => jira.close(),
  };
});

trackerContract('Linear', async () => {
  let now = Date.parse('2026-11-22T09:00:00Z');
  const linear = await startLinear({ quarter, clock: () => now });
  const site = quarter.sites.linear.organisationId;
  const open = (key: string) =>
    createLinearTracker(
      { site, base: 'https://linear.app' },
      { kind: 'key', key },
      { ...impatient(), now: () => now, api: linear.url },
    );
  return {
    tracker: open(LINEAR_KEY),
    stranger: open('wrong'),
    ...{ site, people },
    issues: quarter.issues.filter(({ tracker }) => tracker === 'linear'),
    foreign: { kind: 'jql', tracker: 'jira-cloud', site, jql: 'project = PAY' },
    hide: (key) => linear.state.hide(key),
    touch: (key) => {
      now += 60_000;
      linear.state.close(key);
      return new Date(now - 30_000).toISOString();
    },
    close: () => linear.close(),
  };
});

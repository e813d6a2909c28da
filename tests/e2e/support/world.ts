/** A simulated company: one quarter, both trackers, and their host names on loopback. */

import { type JiraSimulator, startJira } from '#tests/trackers/jira/jira.ts';
import { LINEAR_KEY, type LinearSimulator, startLinear } from '#tests/trackers/linear/linear.ts';
import { makeQuarter } from '#tests/trackers/quarter/make-quarter.ts';
import { teamDay } from '#tests/trackers/quarter/sites.ts';
import type { Quarter } from '#tests/trackers/quarter/types.ts';
import { type Hosts, startHosts } from './hosts.ts';

export interface World {
  quarter: Quarter;
  jira: JiraSimulator;
  linear: LinearSimulator;
  linearKey: string;
  hosts: Hosts;
  /** The teams' file, as a colleague would have exported it. */
  teamsFile: string;
  close(): Promise<void>;
}

/** The browser goes by the machine's clock, and so do the trackers, unless the story has a `clock` of its own. */
export const startWorld = async (seed: number, clock: () => number = Date.now): Promise<World> => {
  const now = new Date(clock());
  const quarter = makeQuarter({ seed, today: teamDay(now), now: now.toISOString() });
  const [jira, linear] = await Promise.all([startJira({ quarter, clock }), startLinear({ quarter, clock })]);
  const hosts = await startHosts({
    [quarter.sites.jira.host]: jira.url,
    'linear.app': linear.url,
    'api.linear.app': linear.url,
  });
  return {
    quarter,
    jira,
    linear,
    linearKey: LINEAR_KEY,
    hosts,
    teamsFile: JSON.stringify({ format: 'throughline', version: 1, documents: quarter.documents }),
    close: async () => {
      await hosts.close();
      await Promise.all([jira.close(), linear.close()]);
    },
  };
};

/** A Jira Data Center of the quarter, read as a browser's background page reads it. */
import { createDataCenterTracker, type DataCenterOptions } from '#integrations/jira/data-center/tracker.ts';
import type { Secret } from '#integrations/secret.ts';
import { type IssueRef, siteOf } from '#utils/okr/model/tracker-ref.ts';
import { type DataCenterSimulator, startDataCenter } from '../jira-dc/data-center.ts';
import { mine, quarter } from './jira-suite.ts';
import { asBrowser, impatient } from './support.ts';

export const startSite = async (options: Partial<Parameters<typeof startDataCenter>[0]> = {}) => {
  const jira = await startDataCenter({ quarter, ...options });
  const place = { tracker: 'jira-dc', site: siteOf(jira.url) } as const;
  const refs: IssueRef[] = mine.map(({ id, key }) => ({ ...place, id, key }));
  return { jira, place, refs };
};

export type Site = Awaited<ReturnType<typeof startSite>>;

export const connectTo = (
  jira: DataCenterSimulator,
  options: DataCenterOptions = {},
  secret: Secret = { kind: 'session' },
) =>
  createDataCenterTracker({ site: '', base: jira.url }, secret, {
    ...asBrowser(jira.gate.signIn(), new URL(jira.url).origin),
    ...impatient(),
    ...options,
  });

/** What was asked, as `GET search`, oldest first; who asks that is not counted. */
export const askedOf = ({ requests }: DataCenterSimulator): string[] =>
  requests
    .map(({ method, path }) => `${method} ${path.replace(/^.*\/rest\/api\/2\//, '')}`)
    .filter((one) => one !== 'GET myself');

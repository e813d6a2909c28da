/** Hosts for the bench: its own pages where the address asks for one, and the Jira simulator for the rest. */
import { startHosts } from '#tests/e2e/support/hosts.ts';
import { type Incoming, type Outgoing, serve } from '#tests/trackers/http/serve.ts';
import { startJira } from '#tests/trackers/jira/jira.ts';
import type { Quarter } from '#tests/trackers/quarter/types.ts';
import { documentOf, planOf, withWork } from './host-page.ts';
import { benchQuarter } from './team.ts';

/** Another site altogether: nothing of an extension for trackers has any business there. */
export const ELSEWHERE = 'news.example';

export interface BenchWorld {
  quarter: Quarter;
  teamsFile: string;
  /** For `--proxy-server`. */
  proxy: string;
  close(): Promise<void>;
}

export const startBenchWorld = async (tickets: number): Promise<BenchWorld> => {
  const quarter = benchQuarter(tickets);
  const jira = await startJira({ quarter });
  const front = await serve((request) => answer(request, jira.url));
  const hosts = await startHosts({ [quarter.sites.jira.host]: front.url, [ELSEWHERE]: front.url });
  return {
    quarter,
    teamsFile: JSON.stringify({ format: 'throughline', version: 1, documents: quarter.documents }),
    proxy: hosts.proxy,
    close: async () => {
      await hosts.close();
      await Promise.all([front.close(), jira.close()]);
    },
  };
};

const answer = async (request: Incoming, base: string): Promise<Outgoing> => {
  const plan = planOf(request.url);
  if (plan && plan.view !== 'issue')
    return { status: 200, headers: { 'content-type': 'text/html' }, body: documentOf(plan) };
  const page = await passOn(request, base);
  return plan && typeof page.body === 'string' ? { ...page, body: withWork(page.body, plan) } : page;
};

const passOn = async ({ method, url, headers, body }: Incoming, base: string): Promise<Outgoing> => {
  const { host: _host, connection: _connection, 'content-length': _length, ...kept } = headers;
  const answer = await fetch(base + url.pathname + url.search, {
    method,
    headers: kept,
    redirect: 'manual',
    ...(body === '' ? {} : { body }),
  });
  const given = Object.fromEntries([...answer.headers].filter(([name]) => !HOP.test(name)));
  const cookies = answer.headers.getSetCookie();
  return {
    status: answer.status,
    headers: cookies.length > 0 ? { ...given, 'set-cookie': cookies } : given,
    ...(answer.status === 204 ? {} : { body: await answer.text() }),
  };
};

/** What belongs to one connection, or is no longer true of a body that was read. */
const HOP = /^(connection|keep-alive|transfer-encoding|content-(length|encoding)|set-cookie)$/;

/** The command line of `npm run measure`. */
import { parseArgs } from 'node:util';
import { Day, Instant } from '#utils/okr/model/ids.ts';
import { Refusal } from './refusal.ts';

export interface Options {
  jira: string[];
  linear: string[];
  changelog: string[];
  statuses: string[];
  facts: string[];
  measure: string | null;
  cycle: { starts: string; ends: string } | null;
  /** The Jira field that holds the estimate. */
  estimate: string | null;
  timeZone: string;
  now: string;
  json: boolean;
}

export const USAGE = `npm run measure -- [--jira FILE]… [--linear FILE]… [--changelog FILE]… [--facts FILE]…
                  [--measure FILE] [--cycle FROM..TO] [--json]

  --jira FILE        raw answers of search or issue/bulkfetch: {"issues":[…]}, one or a list of pages
  --linear FILE      raw GraphQL answers: {"data":{"issues":{"nodes":[…]}}}, with stateHistory or history where asked for
  --changelog FILE   raw answers of changelog/bulkfetch or issue/KEY/changelog
  --facts FILE       facts as --json prints them
  --measure FILE     {"aggregate":…,"window":…}; without it the facts alone are printed
                     aggregate: {"fn":"count"} | {"fn":"share-done","by":"count|estimate","missing":"one|median"}
                       | {"fn":"sum|mean|min|max|median|p85|p95|p99|latest","fields":[{"tracker","site","id","name"}]}
                       | {"fn":"duration","take":"p85","of":"cycle|lead|restore|age","time":"calendar|working",
                          "unit":"hours|days"} | {"fn":"reopen-rate"} | {"fn":"arrivals-minus-departures"}
                     window: {"kind":"whole|created-in-cycle|finished-in-cycle"} | {"kind":"rolling","days":30}
  --cycle FROM..TO   both days belong to it, as 2026-10-01..2026-12-31
  --json             facts, value and explanation as JSON

  --statuses FILE    answers of GET status: the categories of statuses that no issue is in
  --estimate FIELD   the Jira field that holds the estimate, where the answers do not tell
  --time-zone ZONE   of days, weeks and the cycle; UTC unless said
  --now INSTANT      for ages and rolling windows; this moment unless said`;

const list = { type: 'string', multiple: true, default: [] as string[] } as const;
const one = { type: 'string' } as const;

export const readOptions = (args: string[]): Options | 'help' => {
  const { values } = parse(args);
  if (values.help) return 'help';
  const { jira, linear, changelog, statuses, facts } = values;
  return {
    jira,
    linear,
    changelog,
    statuses,
    facts,
    measure: values.measure ?? null,
    cycle: values.cycle === undefined ? null : cycleOf(values.cycle),
    estimate: values.estimate ?? null,
    timeZone: zoneOf(values['time-zone'] ?? 'UTC'),
    now: nowOf(values.now),
    json: values.json ?? false,
  };
};

const parse = (args: string[]) => {
  try {
    return parseArgs({
      args,
      options: {
        jira: list,
        linear: list,
        changelog: list,
        statuses: list,
        facts: list,
        measure: one,
        cycle: one,
        estimate: one,
        'time-zone': one,
        now: one,
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : 'Unknown option.'}\n\n${USAGE}`);
  }
};

const cycleOf = (text: string): NonNullable<Options['cycle']> => {
  const [starts = '', ends = '', more] = text.split('..');
  const days = Day.safeParse(starts).success && Day.safeParse(ends).success;
  if (!days || more !== undefined) throw new Refusal(`--cycle: ${text}: it is not FROM..TO, two days.`);
  if (starts >= ends) throw new Refusal(`--cycle: ${text}: a cycle ends after it starts.`);
  return { starts, ends };
};

const zoneOf = (zone: string): string => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    throw new Refusal(`--time-zone: ${zone}: no such time zone is known.`);
  }
};

const nowOf = (text: string | undefined): string => {
  if (text === undefined) return new Date().toISOString();
  if (!Instant.safeParse(text).success) throw new Refusal(`--now: ${text}: it is no instant.`);
  return text;
};

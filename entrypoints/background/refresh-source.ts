/**
 * Reads one site for a refresh: linked tickets, then what each rule selects, then children level by level.
 * Each page is stored before the next is asked for, and where a read stands follows from the cache alone:
 * after the worker died, running the same job again goes on where it was.
 */
import { isProblem } from '#integrations/http/errors.ts';
import type { FactsPage, Tracker } from '#integrations/tracker.ts';
import type { Rule } from '#utils/okr/model/link.ts';
import { type IssueRef, issueUid } from '#utils/okr/model/tracker-ref.ts';
import type { Problem } from '#utils/problem.ts';
import type { SourcePlan } from '#utils/refresh/plan.ts';
import type { Connection } from '#utils/storage/connection.ts';
import { checksum } from '#utils/sync/hash.ts';
import type { Facts } from './facts.ts';

export interface SourceRead {
  plan: SourcePlan;
  connection: Connection;
  tracker: Tracker;
  facts: Facts;
  signal: AbortSignal;
  now: () => number;
  /** ISO; names the job. What was read since then is not read again. */
  startedAt: string;
  /** False: a rule is only asked for what changed since it was last read. */
  full: boolean;
  progress(read: number): void;
}

/** Parents of parents of parents: deeper trees do not occur, loops might. */
const MAX_LEVELS = 8;
/** The tracker's clock and ours differ, and an index lags behind; milliseconds. */
const OVERLAP = 5 * 60_000;

/** The rules that the tracker refused, each with why; any other trouble is thrown. */
export const readSource = async (read: SourceRead): Promise<Problem[]> => {
  await readRefs(read, read.plan.refs);
  const refused: Problem[] = [];
  for (const rule of read.plan.rules) {
    const problem = await readRuleUnlessRefused(read, rule);
    if (problem) refused.push(problem);
  }
  await readChildren(read);
  return refused;
};

/** How many tickets there will be to read, as far as it can be known before. */
export const expected = ({ plan, facts }: Pick<SourceRead, 'plan' | 'facts'>): number =>
  plan.refs.length + plan.rules.reduce((sum, rule) => sum + (facts.matches().get(rule.id)?.length ?? 0), 0);

const isFresh = (read: SourceRead, ref: IssueRef): boolean =>
  (read.facts.readAt(issueUid(ref)) ?? '') >= read.startedAt;

const readRefs = async (read: SourceRead, refs: readonly IssueRef[]): Promise<void> => {
  const due = refs.filter((ref) => !isFresh(read, ref));
  if (due.length === 0) return;
  for await (const page of read.tracker.issues(due, read.plan.want, { signal: read.signal })) {
    await store(read, page, 'refs', null);
  }
};

const store = async (read: SourceRead, page: FactsPage, job: string, cursor: string | null) => {
  await read.facts.put({
    account: read.connection.accountId,
    site: read.connection.site,
    facts: page.facts,
    missing: page.missing,
    job,
    cursor,
    at: new Date(read.now()).toISOString(),
  });
  read.progress(page.facts.length + page.missing.length);
};

/** A step with pages: where it stands, and whether this very job has finished it. */
const openStep = async (read: SourceRead, name: string, asked: unknown) => {
  const { site, accountId: account } = read.connection;
  const fingerprint = checksum(JSON.stringify([asked, read.plan.want]));
  const finished = await read.facts.cursor(site, `done:${name}`);
  const standing = await read.facts.cursor(site, `read:${name}`);
  const prefix = `${read.startedAt} ${fingerprint} `;
  return {
    isDone: finished?.cursor === fingerprint && finished.at === read.startedAt,
    /** When the last complete read of the same question began. */
    lastBegan: finished?.cursor === fingerprint ? finished.at : null,
    resumeAt: standing?.cursor?.startsWith(prefix) ? standing.cursor.slice(prefix.length) : null,
    page: (page: FactsPage) =>
      store(read, page, `read:${name}`, page.cursor === null ? null : prefix + page.cursor),
    done: () =>
      read.facts.put({ account, site, job: `done:${name}`, cursor: fingerprint, at: read.startedAt }),
  };
};

const readRuleUnlessRefused = async (read: SourceRead, rule: Rule): Promise<Problem | null> => {
  try {
    await readRule(read, rule);
    return null;
  } catch (error) {
    if (isProblem(error, 'bad-query', 'names-person', 'not-found', 'forbidden')) return error.problem;
    throw error;
  }
};

const readRule = async (read: SourceRead, rule: Rule): Promise<void> => {
  const { facts, connection, tracker, signal } = read;
  const step = await openStep(read, `rule:${rule.id}`, rule.query);
  if (step.isDone) return;
  const known = facts.matches().get(rule.id);
  const since = read.full || !known || !step.lastBegan ? null : earlier(step.lastBegan);
  const growing = `${rule.id}~next`;
  const start = step.resumeAt
    ? (facts.matches().get(growing as Rule['id']) ?? [])
    : since
      ? (known ?? [])
      : [];
  const members = new Set(start);
  const options = { signal, since, cursor: step.resumeAt };
  for await (const page of tracker.select(rule.query, read.plan.want, options)) {
    for (const { ref } of page.facts) members.add(issueUid(ref));
    // Before the page: if the worker dies in between, the page is read again and nothing is forgotten.
    if (page.cursor !== null) await facts.putMatches(connection.site, growing, [...members]);
    await step.page(page);
  }
  await facts.putMatches(connection.site, rule.id, [...members]);
  await step.done();
};

const earlier = (instant: string): string => new Date(Date.parse(instant) - OVERLAP).toISOString();

const readChildren = async (read: SourceRead): Promise<void> => {
  let parents = rootsOf(read);
  const seen = new Set(parents.map(issueUid));
  for (let level = 0; level < MAX_LEVELS && parents.length > 0; level++) {
    await readLevel(read, level, parents);
    const said = childrenOf(read, parents);
    // A child that no longer came back has moved, or is gone: its old facts must not count on.
    await readRefs(read, said);
    parents = childrenOf(read, parents).filter((ref) => !seen.has(issueUid(ref)));
    for (const ref of parents) seen.add(issueUid(ref));
  }
};

const rootsOf = ({ plan, facts }: SourceRead): IssueRef[] => {
  const selected = plan.rootRules.flatMap((rule) => facts.matches().get(rule as Rule['id']) ?? []);
  const uids = new Set([...plan.roots.map(issueUid), ...selected]);
  return [...uids].sort().flatMap((uid) => facts.get(uid)?.ref ?? []);
};

const readLevel = async (read: SourceRead, level: number, parents: IssueRef[]): Promise<void> => {
  const step = await openStep(read, `children:${level}`, parents.map(issueUid));
  if (step.isDone) return;
  const options = { signal: read.signal, cursor: step.resumeAt };
  for await (const page of read.tracker.children(parents, read.plan.want, options)) await step.page(page);
  await step.done();
};

/** Tickets whose facts name one of these as their parent. */
const childrenOf = ({ facts, connection }: SourceRead, parents: readonly IssueRef[]): IssueRef[] => {
  const uids = new Set(parents.map(issueUid));
  return [...facts.all().values()].flatMap(({ ref, parent }) =>
    parent && ref.site === connection.site && uids.has(issueUid({ ...ref, id: parent.id })) ? [ref] : [],
  );
};

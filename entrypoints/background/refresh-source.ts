/**
 * Reads one site for a refresh: linked tickets, then what each rule selects, then children level by level;
 * where all of it was read before, only what changed since and the children of what is new.
 * Each page is stored before the next is asked for, and where a read stands follows from the cache alone:
 * after the worker died, running the same job again goes on where it was.
 */
import { isProblem } from '#integrations/http/errors.ts';
import type { Rule } from '#utils/okr/model/link.ts';
import { type IssueRef, issueUid } from '#utils/okr/model/tracker-ref.ts';
import type { Problem } from '#utils/problem.ts';
import { markRead, readChanges } from './refresh-changes.ts';
import { earlier, openStep, readRefs, type SourceRead } from './refresh-steps.ts';
import { newcomersOf, refsOf, rootsOf } from './refresh-tree.ts';

/** Parents of parents of parents: deeper trees do not occur, loops might. */
const MAX_LEVELS = 8;

/** The rules that the tracker refused, each with why; any other trouble is thrown. */
export const readSource = async (job: SourceRead): Promise<Problem[]> => {
  const newcomers = job.full ? null : await newcomersOf(job);
  const read: SourceRead = newcomers ? { ...job, arriving: newcomers.arriving } : job;
  const hasChanges = await readChanges(read);
  await readRefs(read, hasChanges ? unread(read) : read.plan.refs);
  const refused: Problem[] = [];
  for (const rule of read.plan.rules) {
    const problem = await readRuleUnlessRefused(read, rule);
    if (problem) refused.push(problem);
  }
  await readChildren(read, newcomers && hasChanges ? newcomers.all() : refsOf(read, rootsOf(read)));
  if (read.whole) await markRead(read);
  return refused;
};

/** Never asked for; what was asked for and is out of sight waits for the next whole read. */
const unread = ({ plan, facts }: SourceRead): IssueRef[] =>
  plan.refs.filter((ref) => !facts.get(issueUid(ref)) && !facts.missing().has(issueUid(ref)));

/** How many tickets there will be to read, as far as it can be known before. */
export const expected = ({ plan, facts }: Pick<SourceRead, 'plan' | 'facts'>): number =>
  plan.refs.length + plan.rules.reduce((sum, rule) => sum + (facts.matches().get(rule.id)?.length ?? 0), 0);

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

const readChildren = async (read: SourceRead, roots: IssueRef[]): Promise<void> => {
  let parents = roots;
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

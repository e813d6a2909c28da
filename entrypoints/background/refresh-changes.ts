/**
 * What changed of a site's linked tickets and their children since they were last read whole: one search over
 * the projects they lie in, instead of each of them again. Tickets that are gone, hidden or moved to a
 * project where none of them lay before do not come back by it; the next whole read finds those.
 */
import { isProblem } from '#integrations/http/errors.ts';
import type { IssueFacts } from '#utils/measure/facts.ts';
import { issueUid } from '#utils/okr/model/tracker-ref.ts';
import { checksum } from '#utils/sync/hash.ts';
import { type Facts, LINKS_READ } from './facts.ts';
import { earlier, openStep, readRefs, type SourceRead } from './refresh-steps.ts';
import { treeOf } from './refresh-tree.ts';

/** Pages of changes for each page of tickets that would be read otherwise; the least is for small teams. */
const TICKETS_A_PAGE = 100;
const LEAST_PAGES = 3;

/** When this site was last read as a whole or for all its changes, with the same fields; null if never. */
const lastRead = async ({ facts, connection, plan }: SourceRead): Promise<string | null> => {
  const read = await facts.cursor(connection.site, LINKS_READ);
  return read?.cursor === fieldsOf(plan) ? read.at : null;
};

const fieldsOf = ({ want }: SourceRead['plan']): string => checksum(JSON.stringify(want));

/** From now on changes since this job began are enough. */
export const markRead = ({ facts, connection, plan, startedAt }: SourceRead): Promise<void> =>
  facts.put({
    account: connection.accountId,
    site: connection.site,
    job: LINKS_READ,
    cursor: fieldsOf(plan),
    at: startedAt,
  });

/**
 * Reads what changed; false where that cannot be asked, or would cost more than to read all: then that is to
 * be done. What was read until then counts.
 */
export const readChanges = async (read: SourceRead): Promise<boolean> => {
  const since = read.full ? null : await lastRead(read);
  if (since === null) return false;
  const tree = treeOf(read);
  const known = new Set([...tree, ...read.plan.refs.map(issueUid)]);
  const projects = projectsOf(read.facts, known);
  if (projects.length === 0) return true;
  try {
    return await readPages(read, { since, projects, tree, known });
  } catch (error) {
    // A project that is gone makes some trackers refuse the whole question.
    if (isProblem(error, 'bad-query', 'not-found', 'forbidden')) return false;
    throw error;
  }
};

interface Asking {
  since: string;
  projects: string[];
  tree: ReadonlySet<string>;
  known: ReadonlySet<string>;
}

const readPages = async (read: SourceRead, { since, projects, tree, known }: Asking): Promise<boolean> => {
  const step = await openStep(read, 'changes', projects);
  if (step.isDone) return true;
  const concerns = ({ ref, parent }: IssueFacts): boolean =>
    known.has(issueUid(ref)) || (parent !== null && tree.has(issueUid({ ...ref, id: parent.id })));
  const { want } = read.plan;
  const options = { signal: read.signal, cursor: step.resumeAt };
  let pages = Math.max(LEAST_PAGES, Math.ceil(known.size / TICKETS_A_PAGE));
  const asked = read.tracker.changed(projects, earlier(since), { ...want, history: false }, options);
  for await (const page of asked) {
    const facts = page.facts.filter(concerns);
    // Histories cost a request more, so only those that are ours are asked for theirs.
    if (want.history)
      await readRefs(
        read,
        facts.map(({ ref }) => ref),
      );
    await step.page({ ...page, facts: want.history ? [] : facts });
    pages -= 1;
    if (pages === 0 && page.cursor !== null) return false;
  }
  await step.done();
  return true;
};

const projectsOf = (facts: Facts, uids: ReadonlySet<string>): string[] => {
  const projects = new Set<string>();
  for (const uid of uids) {
    const project = facts.get(uid)?.project.id;
    if (project) projects.add(project);
  }
  return [...projects].sort();
};

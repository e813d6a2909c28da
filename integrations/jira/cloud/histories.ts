/**
 * Status histories of the issues of one page. Jira sends with each change who made it; the schemas pick the
 * change alone, so that no name gets past them.
 */
import type { StatusCategory } from '#utils/measure/facts.ts';
import { z } from '#utils/zod.ts';
import { isProblem } from '../../http/errors.ts';
import { checked } from '../../http/shape.ts';
import { BulkChangelog, ChangeHistory, JiraStatus, statusCategories, withHistory } from '../history.ts';
import type { AddHistories, JiraSource } from './source.ts';

type Histories = ReadonlyMap<string, readonly ChangeHistory[]>;
type Asking = Pick<JiraSource, 'transport'>;

/**
 * One request a page and one for the statuses in a tracker's life. The POST is refused by the XSRF filter of
 * some sites and absent on others: from then on each issue is asked for its own history.
 */
export const historiesOf = (source: Asking & Pick<JiraSource, 'cancelled'>): AddHistories => {
  let canPost = true;
  let categories: ReadonlyMap<string, StatusCategory> | null = null;

  const read = async (ids: string[], signal: AbortSignal): Promise<Histories> => {
    if (canPost) {
      try {
        return await inBulk(source, ids, signal);
      } catch (error) {
        if (!isProblem(error, 'xsrf', 'not-found')) throw error;
        canPost = false;
      }
    }
    return oneByOne(source, ids, signal);
  };

  return async (facts, signal) => {
    if (facts.length === 0) return facts;
    categories ??= statusCategories(await statuses(source, signal), source.cancelled);
    const known = categories;
    const histories = await read([...new Set(facts.map(({ ref }) => ref.id))], signal);
    return facts.map((one) => {
      const history = histories.get(one.ref.id);
      return history ? withHistory(one, history, known).facts : one;
    });
  };
};

const statuses = async ({ transport }: Asking, signal: AbortSignal): Promise<JiraStatus[]> => {
  const { body } = await transport.send({ path: '/rest/api/3/status', signal });
  return checked(transport, z.array(JiraStatus), body, 'statuses');
};

/** The most that Jira takes; a page of issues seldom has more moves. */
const CHANGES_MAX = 1_000;

/** An issue may be split over pages, and one that never moved is on none of them. */
const inBulk = async ({ transport }: Asking, ids: string[], signal: AbortSignal): Promise<Histories> => {
  const histories = new Map(ids.map((id) => [id, [] as ChangeHistory[]]));
  for (let token: string | null = null; ; ) {
    const page: BulkChangelog = checked(
      transport,
      BulkChangelog,
      await bulkPage(transport, ids, token, signal),
    );
    for (const { issueId, changeHistories } of page.issueChangeLogs)
      histories.get(issueId)?.push(...changeHistories);
    const next = page.nextPageToken ?? null;
    if (next === null) return histories;
    if (next === token)
      throw transport.error({ code: 'unexpected-shape', field: 'nextPageToken', detail: 'the same again' });
    token = next;
  }
};

const bulkPage = async (
  transport: JiraSource['transport'],
  issueIdsOrKeys: string[],
  nextPageToken: string | null,
  signal: AbortSignal,
): Promise<unknown> => {
  const { body } = await transport.send({
    method: 'POST',
    path: '/rest/api/3/changelog/bulkfetch',
    body: {
      issueIdsOrKeys,
      fieldIds: ['status'],
      maxResults: CHANGES_MAX,
      ...(nextPageToken === null ? {} : { nextPageToken }),
    },
    headers: { 'X-Atlassian-Token': 'no-check' },
    idempotent: true,
    signal,
  });
  return body;
};

/** How many go out at once is the transport's business. */
const oneByOne = async (source: Asking, ids: string[], signal: AbortSignal): Promise<Histories> => {
  const read = await Promise.all(ids.map(async (id) => [id, await ofIssue(source, id, signal)] as const));
  return new Map(read.flatMap(([id, history]) => (history ? [[id, history]] : [])));
};

const IssueChangelog = z.object({
  values: z.array(ChangeHistory),
  total: z.number().int().min(0),
});

/** All changes of one issue, by offset; null when it went away in the meantime. */
const ofIssue = async (
  { transport }: Asking,
  id: string,
  signal: AbortSignal,
): Promise<ChangeHistory[] | null> => {
  const changes: ChangeHistory[] = [];
  try {
    for (;;) {
      const path = `/rest/api/3/issue/${encodeURIComponent(id)}/changelog`;
      const query = { startAt: changes.length, maxResults: 100 };
      const { body } = await transport.send({ path, query, signal });
      const { values, total } = checked(transport, IssueChangelog, body);
      changes.push(...values);
      if (values.length === 0 || changes.length >= total) return changes;
    }
  } catch (error) {
    if (isProblem(error, 'not-found')) return null;
    throw error;
  }
};

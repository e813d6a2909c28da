/** Raw changelogs, by issue id or key. */
import { BulkChangelog, ChangeHistory } from '#integrations/jira/history.ts';
import { z } from '#utils/zod.ts';
import { checked, isRecord, pagesOf, readJson, refuse } from './refusal.ts';

export interface Changelogs {
  of: ReadonlyMap<string, ChangeHistory[]>;
  /** Issues of which a page is missing. */
  cutOff: ReadonlySet<string>;
  /** Every issue that was asked for is either among them or was never changed. */
  all: boolean;
}

/** One issue's own changelog names it by its address alone. */
const IssueChangelog = z.object({
  self: z.string().regex(/\/issue\/[^/]+\/changelog/),
  total: z.number().int().min(0),
  values: z.array(ChangeHistory),
});

interface Page {
  histories: { issue: string; changes: ChangeHistory[]; total: number | null }[];
  /** Of bulkfetch: whether another page follows. */
  more: boolean | null;
}

export const readChangelogs = (files: readonly string[]): Changelogs => {
  const pages = files.flatMap((file) =>
    pagesOf(readJson(file)).map(({ page, at }) => readPage(page, file, at)),
  );
  const of = new Map<string, ChangeHistory[]>();
  for (const { issue, changes } of pages.flatMap(({ histories }) => histories))
    of.set(issue, [...(of.get(issue) ?? []), ...changes]);
  const short = pages
    .flatMap(({ histories }) => histories)
    .filter(({ issue, total }) => total !== null && (of.get(issue)?.length ?? 0) < total);
  const bulk = pages.filter(({ more }) => more !== null);
  const ended = bulk.some(({ more }) => more === false);
  const last = ended ? undefined : bulk.at(-1)?.histories.at(-1);
  return {
    of,
    cutOff: new Set([...short, ...(last ? [last] : [])].map(({ issue }) => issue)),
    all: ended,
  };
};

const readPage = (page: unknown, file: string, at: string): Page => {
  if (isRecord(page) && 'values' in page) {
    const { self, total, values } = checked(IssueChangelog, page, file, at);
    const issue = decodeURIComponent(/\/issue\/([^/]+)\//.exec(self)?.[1] ?? '');
    return { histories: [{ issue, changes: values, total }], more: null };
  }
  if (!isRecord(page) || !('issueChangeLogs' in page))
    return refuse(file, [at, 'issueChangeLogs'].filter(Boolean).join('.'), 'It is missing.');
  const { issueChangeLogs, nextPageToken } = checked(BulkChangelog, page, file, at);
  const histories = issueChangeLogs.map(({ issueId, changeHistories }) => {
    return { issue: issueId, changes: changeHistories, total: null };
  });
  return { histories, more: Boolean(nextPageToken) };
};

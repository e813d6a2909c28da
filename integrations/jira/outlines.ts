/** Jira's issues of one type, with their children, as outlines of work; the same for both kinds of Jira. */
import type { Outline, OutlinePart } from '#utils/messaging/outlines.ts';
import type { IssueRef, TrackerId } from '#utils/okr/model/tracker-ref.ts';
import { z } from '#utils/zod.ts';
import { checked } from '../http/shape.ts';
import type { Transport } from '../http/transport.ts';
import type { Tracker } from '../tracker.ts';
import { browseUrl } from './facts.ts';
import { quote } from './jql.ts';
import { JiraSummary } from './schemas.ts';
import { SEEN_LATELY_MS, type SignedInCheck } from './signed-in.ts';

/** `GET issuetype`; Data Center does not say the level (OpenAPI documents, read 2026-11). */
const IssueTypes = z.array(
  z.object({ name: z.string().min(1), subtask: z.boolean(), hierarchyLevel: z.number().optional() }),
);

interface Options {
  transport: Transport;
  /** `/rest/api/3` or `/rest/api/2`. */
  api: string;
  place: { tracker: TrackerId; site: string; base: string };
  signedIn: SignedInCheck;
  /** The first page of a search, as it came. */
  firstPage(
    jql: string,
    fields: string[],
    signal: AbortSignal,
  ): Promise<{ issues: unknown[]; more: boolean }>;
  children: Tracker['children'];
}

const NO_MORE = { numbers: [], estimate: null, history: false };
/** Nobody ticks through more in a list. */
const MOST_CHILDREN = 500;

type Reads = Required<Pick<Tracker, 'outlineKinds' | 'outlines'>>;

export const jiraOutlines = ({ transport, api, place, signedIn, firstPage, children }: Options): Reads => {
  const { tracker, site, base } = place;

  const partsOf = async (refs: IssueRef[], signal: AbortSignal): Promise<Map<string, OutlinePart[]>> => {
    const found = new Map<string, OutlinePart[]>();
    let count = 0;
    if (refs.length === 0) return found;
    for await (const { facts } of children(refs, NO_MORE, { signal })) {
      for (const { ref, title, url, parent, category } of facts) {
        if (!parent || category === 'done' || category === 'cancelled') continue;
        const part: OutlinePart = {
          id: ref.id,
          key: ref.key,
          title,
          url,
          query: { kind: 'parent', issue: ref },
        };
        found.set(parent.id, [...(found.get(parent.id) ?? []), part]);
      }
      count += facts.length;
      if (count >= MOST_CHILDREN) break;
    }
    return found;
  };

  return {
    async outlineKinds(signal) {
      await signedIn(signal, SEEN_LATELY_MS);
      const { body } = await transport.send({ path: `${api}/issuetype`, signal });
      const types = checked(transport, IssueTypes, body).filter(({ subtask }) => !subtask);
      // Projects of their own design each have an "Epic": one name is one kind.
      const byName = new Map(types.map((type) => [type.name, type]));
      return [...byName.values()]
        .sort((a, b) => (b.hierarchyLevel ?? 0) - (a.hierarchyLevel ?? 0))
        .map(({ name, hierarchyLevel = /epic/i.test(name) ? 1 : 2 }) => ({
          ...{ id: name, name },
          suits: hierarchyLevel > 1 ? 'each' : 'whole',
        }));
    },
    async outlines(kind, signal) {
      await signedIn(signal, SEEN_LATELY_MS);
      const jql = `issuetype = ${quote(kind)} AND statusCategory != Done ORDER BY updated DESC`;
      const { issues, more } = await firstPage(jql, ['summary'], signal);
      const summaries = checked(transport, z.array(JiraSummary), issues, 'issues');
      const refs = summaries.map(({ id, key }): IssueRef => ({ tracker, site, id, key }));
      const below = await partsOf(refs, signal);
      const found = summaries.map(
        ({ id, key, fields }): Outline => ({
          ...{ id, key, title: fields.summary, why: '', url: browseUrl(base, key) },
          whole: { kind: 'parent', issue: { tracker, site, id, key } },
          below: below.get(id) ?? [],
        }),
      );
      return { found, more };
    },
  };
};

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
  /** One page of a search, as it came. */
  page(
    jql: string,
    fields: string[],
    after: string | null,
    signal: AbortSignal,
  ): Promise<{ issues: unknown[]; after: string | null }>;
  children: Tracker['children'];
}

const NO_MORE = { numbers: [], estimate: null, history: false };
/** Nobody ticks through more in a list. */
const MOST_CHILDREN = 500;

type Reads = Required<Pick<Tracker, 'outlineKinds' | 'outlines'>>;

export const jiraOutlines = ({ transport, api, place, signedIn, page, children }: Options): Reads => {
  const { tracker, site, base } = place;

  const partsOf = async (
    refs: IssueRef[],
    signal: AbortSignal,
  ): Promise<{ below: Map<string, OutlinePart[]>; cut: boolean }> => {
    const below = new Map<string, OutlinePart[]>();
    let count = 0;
    if (refs.length === 0) return { below, cut: false };
    for await (const { facts, cursor } of children(refs, NO_MORE, { signal })) {
      for (const { ref, title, url, parent, category } of facts) {
        if (!parent || category === 'done' || category === 'cancelled') continue;
        const part: OutlinePart = {
          id: ref.id,
          key: ref.key,
          title,
          url,
          query: { kind: 'parent', issue: ref },
        };
        below.set(parent.id, [...(below.get(parent.id) ?? []), part]);
      }
      count += facts.length;
      if (count >= MOST_CHILDREN) return { below, cut: cursor !== null };
    }
    return { below, cut: false };
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
    async outlines(kind, from, signal) {
      await signedIn(signal, SEEN_LATELY_MS);
      const jql = `issuetype = ${quote(kind)} AND statusCategory != Done ORDER BY updated DESC`;
      const { issues, after } = await page(jql, ['summary'], from, signal);
      const summaries = checked(transport, z.array(JiraSummary), issues, 'issues');
      const refs = summaries.map(({ id, key }): IssueRef => ({ tracker, site, id, key }));
      const { below, cut } = await partsOf(refs, signal);
      const found = summaries.map(
        ({ id, key, fields }): Outline => ({
          ...{ id, key, title: fields.summary, why: '', url: browseUrl(base, key) },
          whole: { kind: 'parent', issue: { tracker, site, id, key } },
          below: below.get(id) ?? [],
        }),
      );
      return { found, after, cut };
    },
  };
};

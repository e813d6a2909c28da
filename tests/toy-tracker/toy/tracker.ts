import { readCursor, writeCursor } from '#integrations/cursor.ts';
import { headerAuth } from '#integrations/http/auth.ts';
import { isProblem } from '#integrations/http/errors.ts';
import { checked } from '#integrations/http/shape.ts';
import { createTransport, type QueryValue } from '#integrations/http/transport.ts';
import type { TrackerOptions, TrackerPlace } from '#integrations/place.ts';
import type { Secret } from '#integrations/secret.ts';
import type { FactsPage, FieldSet, ReadOptions, Tracker } from '#integrations/tracker.ts';
import { type IssueFacts, StatusCategory } from '#utils/measure/facts.ts';
import { NO_SUGGESTIONS } from '#utils/messaging/rule-help.ts';
import { Instant } from '#utils/okr/model/ids.ts';
import type { Query } from '#utils/okr/model/link.ts';
import type { IssueRef } from '#utils/okr/model/tracker-ref.ts';
import { z } from '#utils/zod.ts';

const Ticket = z.object({
  id: z.string(),
  key: z.string(),
  title: z.string(),
  state: StatusCategory,
  board: z.string(),
  labels: z.array(z.string()),
  size: z.number().nullable(),
  parent: z.object({ id: z.string(), key: z.string() }).nullable(),
  created: Instant,
  started: Instant.nullable(),
  finished: Instant.nullable(),
  updated: Instant,
});
type Ticket = z.infer<typeof Ticket>;
const Page = z.object({
  tickets: z.array(Ticket),
  next: z.number().int().nullable(),
  total: z.number().int(),
});
const Me = z.object({ site: z.string(), account: z.string(), name: z.string() });
const Place = z.object({ after: z.number().int().min(0) });

/** References that one question names at most. */
const AT_ONCE = 50;

/** What a rule asks for; null when it is written for another tracker. */
const asked = (query: Query): Record<string, string> | null => {
  if (query.kind === 'label') return { label: query.label };
  if (query.kind === 'project') return { board: query.project };
  return query.kind === 'parent' ? { parents: query.issue.id } : null;
};

export const createToyTracker = (
  { site, base }: TrackerPlace,
  secret: Secret,
  options: TrackerOptions = {},
): Tracker => {
  if (secret.kind !== 'key') throw new TypeError('A key opens this tracker.');
  const limits = { concurrency: 4, burst: 100, perSecond: 10 };
  const transport = createTransport({ ...options, base, limits, auth: headerAuth(secret.key) });

  const refOf = ({ id, key }: Ticket): IssueRef => ({ tracker: 'toy', site, id, key });
  const urlOf = ({ key }: Ticket): string => `${base}/t/${key}`;
  const factsOf = (ticket: Ticket, { numbers }: FieldSet): IssueFacts => ({
    ref: refOf(ticket),
    title: ticket.title,
    url: urlOf(ticket),
    type: 'Ticket',
    status: ticket.state,
    category: ticket.state,
    created: ticket.created,
    started: ticket.started,
    finished: ticket.finished,
    reopened: 0,
    estimate: ticket.size,
    numbers: numbers.includes('size') && ticket.size !== null ? { size: ticket.size } : {},
    labels: ticket.labels,
    parent: ticket.parent,
    project: { id: ticket.board, key: ticket.board, name: ticket.board },
    updated: ticket.updated,
  });

  const page = async (query: Record<string, QueryValue>, signal: AbortSignal) => {
    const { body } = await transport.send({ path: '/api/tickets', query, signal });
    return checked(transport, Page, body);
  };

  async function* read(
    query: Record<string, QueryValue>,
    want: FieldSet,
    { signal, cursor }: ReadOptions,
  ): AsyncGenerator<FactsPage> {
    for (let after: number | null = readCursor(Place, cursor)?.after ?? 0; after !== null; ) {
      const { tickets, next, total } = await page({ ...query, after }, signal);
      const facts = tickets.map((ticket) => factsOf(ticket, want));
      yield { facts, missing: [], cursor: next === null ? null : writeCursor({ after: next }), total };
      after = next;
    }
  }

  async function* byReference(
    refs: IssueRef[],
    want: FieldSet,
    { signal, cursor }: ReadOptions,
  ): AsyncGenerator<FactsPage> {
    for (let from = readCursor(Place, cursor)?.after ?? 0; from < refs.length; from += AT_ONCE) {
      const named = refs.slice(from, from + AT_ONCE);
      const { tickets } = await page({ ids: named.map(({ id }) => id).join() }, signal);
      const found = new Set(tickets.map(({ id }) => id));
      yield {
        facts: tickets.map((ticket) => factsOf(ticket, want)),
        missing: named.filter(({ id }) => !found.has(id)),
        cursor: from + AT_ONCE < refs.length ? writeCursor({ after: from + AT_ONCE }) : null,
        total: refs.length,
      };
    }
  }

  const questionOf = (query: Query): Record<string, string> => {
    const question = asked(query);
    if (!question) throw transport.error({ code: 'bad-query', detail: 'This rule is not for Toy.' });
    return question;
  };

  return {
    id: 'toy',
    site,
    async verify(signal) {
      const me = checked(transport, Me, (await transport.send({ path: '/api/me', signal })).body);
      return { site: me.site, siteName: 'toy.example', accountId: me.account, displayName: me.name };
    },
    issues: byReference,
    async issue(key, want, signal) {
      try {
        const { body } = await transport.send({ path: `/api/tickets/${encodeURIComponent(key)}`, signal });
        return factsOf(checked(transport, Ticket, body), want);
      } catch (error) {
        if (isProblem(error, 'not-found')) return null;
        throw error;
      }
    },
    async *select(query, want, { since = null, ...options }) {
      yield* read({ ...questionOf(query), since }, want, options);
    },
    children: (parents, want, options) =>
      read({ parents: parents.map(({ id }) => id).join() }, want, options),
    changed: (projects, since, want, options) => read({ boards: projects.join(), since }, want, options),
    async search(text, signal) {
      if (text.trim() === '') return [];
      const { tickets } = await page({ words: text.trim() }, signal);
      return tickets.slice(0, 20).map((one) => ({ ref: refOf(one), title: one.title, url: urlOf(one) }));
    },
    async preview(query, signal) {
      const { tickets, total } = await page(questionOf(query), signal);
      const issues = tickets.map((one) => ({
        ...{ ref: refOf(one), title: one.title, url: urlOf(one), category: one.state },
      }));
      return { count: total, counted: 'exactly', issues };
    },
    suggest: () => Promise.resolve(NO_SUGGESTIONS),
    fields: () => Promise.resolve([{ tracker: 'toy', site, id: 'size', name: 'Size', estimate: true }]),
    listUrl: () => null,
  };
};

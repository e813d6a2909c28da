/** What each request of our own pages must look like; the receiver parses with these after it has checked the sender. */
import { Collection } from '#utils/okr/model/document.ts';
import { KeyResultId, LinkId, TeamId } from '#utils/okr/model/ids.ts';
import { Query } from '#utils/okr/model/link.ts';
import { SiteId, TrackerId } from '#utils/okr/model/tracker-ref.ts';
import { MOST_CHANGES } from '#utils/workspace/change.ts';
import { z } from '#utils/zod.ts';
import type { OwnRequests } from './protocol.ts';
import { Key, Lens, Nothing, type Schemas } from './request-parts.ts';

const Origin = z
  .string()
  .max(300)
  .refine((text) => URL.canParse(text) && new URL(text).origin === text && /^https?:/.test(text));
const Place = z.object({ origin: Origin, key: Key });
const Places = z.array(Place).min(1).max(50);
const CycleOf = z.object({ team: TeamId, cycle: z.string().max(80) });
/** Forty objectives with all their history stay far below; what is larger is no file of ours. */
const FileText = z.string().max(50_000_000);
const Secret = z.string().trim().min(1).max(4000);

const Change = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('set'),
    collection: Collection,
    id: z.string().min(1).max(80),
    field: z.string().min(1).max(80),
    value: z.json(),
  }),
  z.object({
    kind: z.literal('unset'),
    collection: Collection,
    id: z.string().min(1).max(80),
    field: z.string().min(1).max(80),
  }),
  z.object({
    kind: z.enum(['remove', 'restore']),
    collection: Collection,
    id: z.string().min(1).max(80),
  }),
]);

const Edit = z.object({
  label: z.object({ message: z.string().max(100), args: z.array(z.string().max(400)).max(9) }),
  changes: z.array(Change).min(1).max(MOST_CHANGES),
  step: z.string().min(1).max(40).exactOptional(),
});

const Connect = z.union([
  z.object({ tracker: z.literal('jira-cloud'), base: z.string().max(300), auth: z.literal('session') }),
  z.object({
    tracker: z.literal('jira-cloud'),
    base: z.string().max(300),
    auth: z.literal('token'),
    email: z.string().trim().min(1).max(300),
    token: Secret,
    stay: z.boolean(),
  }),
  z.object({ tracker: z.literal('jira-dc'), base: z.string().max(300), auth: z.literal('session') }),
  z.object({
    tracker: z.literal('jira-dc'),
    base: z.string().max(300),
    auth: z.literal('key'),
    key: Secret,
    stay: z.boolean(),
  }),
  z.object({ tracker: z.literal('linear'), auth: z.literal('key'), key: Secret, stay: z.boolean() }),
  z.object({ tracker: z.literal('linear'), auth: z.literal('oauth'), stay: z.boolean() }),
]);

/** Whose question it is, so that the next one of the same asker ends it. */
const Turn = z.string().min(1).max(80);
const Workplace = z.object({ tracker: TrackerId, site: SiteId });
const QueryKind = z.enum(['jql', 'linear-filter', 'parent', 'label', 'project', 'sprint']);
/** As long as the longest query may be. */
const RuleText = z.string().max(4000);

export const OWN_SCHEMAS: Schemas<OwnRequests> = {
  'panel-hello': z.object({ token: z.string().min(1).max(100) }),
  // One that was opened to say that no ticket is meant is of none.
  'panel-close': z.object({ place: Place.extend({ key: Key.or(z.literal('')) }) }),
  ticket: z.object({ place: Place }),
  'active-ticket': Nothing,
  'active-site': Nothing,
  'front-check': Nothing,
  'front-check-told': Nothing,
  'page-reports': Nothing,
  'moment-over': z.object({ place: Place }),
  nudge: z.discriminatedUnion('do', [
    z.object({
      do: z.literal('set'),
      on: z.boolean(),
      weekday: z.number().int().min(0).max(6),
      hour: z.number().int().min(0).max(23),
    }),
    z.object({ do: z.literal('snooze') }),
    z.object({ do: z.literal('opened') }),
  ]),
  'offer-moments': z.object({ on: z.boolean() }),
  linkable: z.object({ places: Places }),
  'link-several': z.object({ places: Places, team: TeamId, keyResult: KeyResultId }),
  'view-lens': Nothing,
  'turn-view-lens': Lens,
  link: z.object({ place: Place, team: TeamId, keyResult: KeyResultId }),
  unlink: z.object({ team: TeamId, link: LinkId }),
  edit: z.object({ team: TeamId, edit: Edit }),
  undo: Nothing,
  redo: Nothing,
  refresh: Nothing,
  'refresh-stop': Nothing,
  'choose-team': z.object({ team: TeamId, cycle: z.string().max(80).nullable() }),
  connect: Connect,
  disconnect: z.object({ connection: z.string().max(400) }),
  'choose-estimate': z.object({ connection: z.string().max(400), field: z.string().max(100) }),
  fields: z.object({ connection: z.string().max(400) }),
  'query-preview': z.object({ team: TeamId, keyResult: KeyResultId, query: Query, turn: Turn }),
  'query-count': z.object({ query: Query, from: z.string().min(1).max(4000) }),
  'query-suggest': z.object({
    ...{ connection: z.string().max(400), turn: Turn },
    kind: QueryKind,
    text: RuleText,
    at: z.number().int().min(0).max(4000),
  }),
  'query-stop': z.object({ turn: Turn }),
  'work-in-progress': z.object({ team: TeamId, place: Workplace, turn: Turn }),
  'outline-kinds': z.object({ connection: z.string().max(400) }),
  outlines: z.object({
    connection: z.string().max(400),
    kind: z.string().min(1).max(200),
    after: z.string().max(4000).nullable(),
  }),
  'create-team': z.object({
    name: z.string().trim().min(1).max(120),
    timeZone: z.string().min(1).max(60),
    fiscalStartMonth: z.number().int().min(1).max(12),
    cycle: z.object({ name: z.string().min(1).max(60), starts: z.iso.date(), ends: z.iso.date() }),
  }),
  'import-preview': z.object({ text: FileText }),
  import: z.object({ text: FileText }),
  'load-sample': Nothing,
  'remove-team': z.object({ team: TeamId }),
  export: Nothing,
  document: z.object({ team: TeamId }),
  'teams-across': CycleOf,
  'views-across': CycleOf,
  views: z.object({
    of: z.array(z.object({ team: TeamId, cycle: z.string().max(80).nullable() })).max(200),
  }),
};

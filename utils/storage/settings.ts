import type { RefreshState } from '#utils/messaging/snapshot.ts';
import { KeyResultId } from '#utils/okr/model/ids.ts';
import { IssueUid } from '#utils/okr/model/tracker-ref.ts';
import { NEW_NUDGE, type NudgeState } from '#utils/okr/week/nudge.ts';
import { EMPTY_HISTORY, type History } from '#utils/workspace/history.ts';
import { z } from '#utils/zod.ts';
import { sessionArea } from './area.ts';
import { Connection } from './connection.ts';
import { HistorySchema } from './history-schema.ts';
import { type Item, itemOf } from './item.ts';

/** The team and cycle looked at. */
export const Shown = z.object({ team: z.string().nullable(), cycle: z.string().nullable() });
export type Shown = z.infer<typeof Shown>;

/** A ticket that was seen to be done, when, and the key result that its page asks for. */
const StandingMoment = z.object({ at: z.number(), keyResult: KeyResultId });
export type StandingMoment = z.infer<typeof StandingMoment>;

const Refresh: z.ZodType<RefreshState> = z.object({
  running: z.boolean(),
  done: z.number(),
  total: z.number().nullable(),
  finishedAt: z.string().nullable(),
  problem: z
    .object({
      code: z.enum([
        'signed-out',
        'unauthorised',
        'forbidden',
        'xsrf',
        'not-found',
        'moved',
        'gone',
        'rate-limited',
        'bad-query',
        'names-person',
        'frozen',
        'server',
        'not-json',
        'unexpected-shape',
        'timeout',
        'offline',
        'no-access',
        'storage',
      ]),
      host: z.string(),
      retryAt: z.string().nullable(),
      detail: z.string(),
      field: z.string().nullable(),
      at: z.string(),
    })
    .nullable(),
});

const NudgeSchema: z.ZodType<NudgeState> = z.object({
  on: z.boolean(),
  weekday: z.number().int().min(0).max(6),
  hour: z.number().int().min(0).max(23),
  week: z.string().nullable(),
  answered: z.boolean(),
  ignored: z.number().int().min(0),
  snoozedUntil: z.string().nullable(),
});

export const connectionsItem: Item<Connection[]> = itemOf('connections', z.array(Connection), []);
export const shownItem: Item<Shown> = itemOf('shown', Shown, { team: null, cycle: null });
/** This installation's name in stamps; made by who first needs it, and anew after a loss. */
export const replicaItem: Item<string | null> = itemOf('replica', z.string().min(1).max(40).nullable(), null);
/** Outlives the worker and the browser, like the edits it takes back. */
export const historyItem: Item<History> = itemOf('history', HistorySchema, EMPTY_HISTORY, {
  text: true,
});
/** Whether tickets seen to be done offer a check-in on their page. */
export const offersMomentsItem: Item<boolean> = itemOf('offers-moments', z.boolean(), true);
/** Letters alone act as commands in the dashboard (WCAG 2.1.4 lets people turn them off). */
export const singleKeysItem: Item<boolean> = itemOf('single-keys', z.boolean(), true);
/** What was chosen in the dashboard's palette, by its entries' names, the newest first. */
export const recentItem: Item<string[]> = itemOf('recent', z.array(z.string().max(200)).max(100), []);
/** The weekly reminder, and what became of the last ones. */
export const nudgeItem: Item<NudgeState> = itemOf('nudge', NudgeSchema, NEW_NUDGE);
/** Writing advice that is not wanted any more, `<record>/<hint>`; of texts, never of people. */
export const dismissedAdviceItem: Item<string[]> = itemOf('dismissed-advice', z.array(z.string()), []);
/** Tickets that have offered theirs, oldest first; `issueUid`. */
export const offeredItem: Item<string[]> = itemOf('offered-moments', z.array(IssueUid), []);
/** Kinds of changed pages that people were told of, the oldest first. */
export const toldChangesItem: Item<string[]> = itemOf('told-changes', z.array(z.string().max(400)), []);
/** Offers that stand now, by ticket; in `storage.session`, as a page may outlive the worker. */
export const momentsItem: Item<Record<string, StandingMoment>> = itemOf(
  'moments',
  z.record(z.string(), StandingMoment),
  {},
  { area: sessionArea },
);
/** In `storage.session`: a refresh does not outlive the browser, its worker it does. */
export const refreshItem: Item<RefreshState> = itemOf(
  'refresh',
  Refresh,
  { running: false, done: 0, total: null, finishedAt: null, problem: null },
  { area: sessionArea },
);

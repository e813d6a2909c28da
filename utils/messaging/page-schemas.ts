/** What each request of a tracker's page must look like, and what such a page answers when it is asked. */
import { z } from '#utils/zod.ts';
import type { PageRequests, PageTickets } from './page-protocol.ts';
import { Key, Lens, Nothing, type Schemas } from './request-parts.ts';

/** More than a screen and its surroundings hold; who has more asks again. */
const MOST_MARKS = 500;
const Marks = z.object({
  keys: z.array(Key).max(MOST_MARKS),
  surfaces: z.array(z.string().max(30)).max(30),
  have: z.record(Key, z.string().max(16)),
  drop: z.array(z.string().max(500_000)).max(20),
  theme: z.enum(['light', 'dark', 'contrast']),
  lens: z.string().max(100).default(''),
});

export const PAGE_SCHEMAS: Schemas<PageRequests> = {
  strip: z.object({ key: Key }),
  marks: Marks,
  bearers: Nothing,
  lens: Lens,
  'moment-dismiss': z.object({ key: Key }),
  'panel-token': z.object({ key: Key }),
};

/** What a page says of its tickets when it is asked. */
export const PageTicketsSchema: z.ZodType<PageTickets> = z.object({
  near: z.array(Key).max(20_000),
  chosen: z.array(Key).max(20_000),
  here: Key.nullable(),
});

/** Our own names alone: lower case, so that not even by a mistake a key, an address or a title passes. */
const OwnWord = z.string().regex(/^[a-z][a-z0-9 -]{0,80}$/);
const Count = z.number().int().min(0);
/** Whether a page looks as we know it. */
export const PageCheckSchema = z.object({
  layout: OwnWord,
  view: OwnWord,
  surfaces: z.array(z.object({ surface: OwnWord, by: OwnWord, rows: Count, keys: Count })).max(60),
});

/** What requests of a page and of our own have in common. */
import { KeyResultId } from '#utils/okr/model/ids.ts';
import { z } from '#utils/zod.ts';

/** A schema for the question of each request; a compile error where one is missing or says something else. */
export type Schemas<R> = { [K in keyof R]: z.ZodType<R[K] extends { ask: infer Ask } ? Ask : never> };

/** `PAY-318`, `ENG-7`: the number is required, `/browse/TEST` is a project. */
export const Key = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,79}-\d{1,12}$/);

/** The question of a request that asks nothing. */
export const Nothing = z.record(z.string(), z.never());

export const Lens = z.object({ show: z.union([z.enum(['off', 'any']), KeyResultId]) });

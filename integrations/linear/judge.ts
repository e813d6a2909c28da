import type { ProblemCode } from '#utils/problem.ts';
import { z } from '#utils/zod.ts';
import type { ProblemSketch } from '../http/errors.ts';
import type { RawAnswer } from '../http/judge.ts';
import { retryMoment } from '../http/limits.ts';

const Errors = z.object({
  errors: z
    .array(
      z.object({
        message: z.string().catch(''),
        extensions: z
          .object({
            code: z.string().catch(''),
            type: z.string().catch(''),
            userPresentableMessage: z.string().optional().catch(undefined),
          })
          .partial()
          .catch({}),
      }),
    )
    .min(1),
});

/** By `extensions.code`, else `extensions.type`, as Linear sends them (the SDK's `LinearErrorType`, 98.0.0). */
const BY_NAME: Record<string, ProblemCode> = {
  RATELIMITED: 'rate-limited',
  ratelimited: 'rate-limited',
  AUTHENTICATION_ERROR: 'unauthorised',
  'authentication error': 'unauthorised',
  FORBIDDEN: 'forbidden',
  forbidden: 'forbidden',
  'feature not accessible': 'forbidden',
  INTERNAL_SERVER_ERROR: 'server',
  'internal error': 'server',
  'bootstrap error': 'server',
  'network error': 'server',
  'lock timeout': 'server',
};

/**
 * GraphQL errors arrive with status 200 or 400 alike, the rate limit as a 400 (tracker APIs §3.2, 2026-11).
 * An answer with errors is no answer, whatever data stands beside them.
 */
export const judgeLinear = (answer: RawAnswer, now: number): ProblemSketch | null => {
  const { errors } = Errors.safeParse(answer.json).data ?? {};
  const first = errors?.[0];
  if (!first) return null;
  const { code = '', type = '', userPresentableMessage } = first.extensions;
  const detail = userPresentableMessage ?? first.message;
  if (/^Entity not found/i.test(first.message)) return { code: 'not-found', detail };
  const name = BY_NAME[code] ?? BY_NAME[type] ?? (answer.status >= 500 ? 'server' : 'bad-query');
  return { code: name, detail, retryAt: name === 'rate-limited' ? retryMoment(answer.headers, now) : null };
};

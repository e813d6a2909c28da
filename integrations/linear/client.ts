import type { z } from '#utils/zod.ts';
import type { Limits } from '../http/budget.ts';
import { checked } from '../http/shape.ts';
import type { Transport } from '../http/transport.ts';

export const LINEAR_API = 'https://api.linear.app';

/** A personal key may ask 2,500 times an hour, other programs of the same person included (§3.2, 2026-11). */
export const LINEAR_LIMITS: Limits = { concurrency: 4, burst: 150, perSecond: 0.6 };

export interface LinearClient {
  readonly transport: Transport;
  /** Sends a query; the data is checked, errors are thrown as `TrackerError`. */
  ask<T>(
    document: string,
    variables: Record<string, unknown>,
    schema: z.ZodType<T>,
    signal: AbortSignal,
  ): Promise<T>;
}

/** Queries only: they may be sent again after a fault. */
export const linearClient = (transport: Transport): LinearClient => ({
  transport,
  async ask(document, variables, schema, signal) {
    const { body } = await transport.send({
      method: 'POST',
      path: '/graphql',
      body: { query: document, variables },
      idempotent: true,
      signal,
    });
    const data: unknown = typeof body === 'object' && body !== null && 'data' in body ? body.data : undefined;
    return checked(transport, schema, data, 'data');
  },
});

/** What Jira itself offers for completion (both kinds of Jira): its names of things, and the values of a field. */
import { z } from '#utils/zod.ts';
import { checked } from '../http/shape.ts';
import type { Transport } from '../http/transport.ts';

/** `GET jql/autocompletedata`, the same on Cloud and Data Center (OpenAPI documents, read 2026-11). */
const Reference = z.object({
  visibleFieldNames: z.array(
    z.object({
      value: z.string(),
      displayName: z.string().optional(),
      operators: z.array(z.string()).default([]),
      types: z.array(z.string()).default([]),
    }),
  ),
  visibleFunctionNames: z.array(z.object({ value: z.string(), types: z.array(z.string()).default([]) })),
});

/** Fields and functions of JQL as this Jira has them. */
export type Reference = z.infer<typeof Reference>;

const Values = z.object({
  results: z.array(z.object({ value: z.string(), displayName: z.string().optional() })).default([]),
});

/** The names are asked for once; `api` is `/rest/api/3` or `/rest/api/2`. */
export const autocomplete = (transport: Transport, api: string) => {
  let known: Reference | null = null;
  const reference = async (signal: AbortSignal): Promise<Reference> => {
    if (known) return known;
    const { body } = await transport.send({ path: `${api}/jql/autocompletedata`, signal });
    known = checked(transport, Reference, body);
    return known;
  };
  const values = async (fieldName: string, fieldValue: string, signal: AbortSignal) => {
    const path = `${api}/jql/autocompletedata/suggestions`;
    const { body } = await transport.send({ path, query: { fieldName, fieldValue }, signal });
    return checked(transport, Values, body).results.map(({ value, displayName }) => ({
      value,
      label: plain(displayName ?? value),
    }));
  };

  return { reference, values };
};

/** A name or value as it stands in JQL, without its quotes. */
export const unquoted = (value: string): string =>
  /^"(.*)"$/s.exec(value)?.[1]?.replace(/\\(.)/gs, '$1') ?? value;

const MARKS: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ', amp: '&' };

/** Display names come with the typed part in bold, as HTML: as text, since they are data. */
export const plain = (html: string): string =>
  html
    .replace(/<\/?b>/gi, '')
    .replace(/&(lt|gt|quot|#39|nbsp|amp);/g, (mark, name: string) => MARKS[name] ?? mark)
    .trim();

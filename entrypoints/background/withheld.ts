import { trackerById } from '#integrations/registry.ts';
import type { Connection } from '#utils/storage/connection.ts';
import { hasAccess } from './access.ts';

/** A pattern that names one host, such as `https://api.linear.app/*`; not a wildcard. */
const ONE_HOST = /^(https:\/\/[^*/]+)\/\*$/;

/** The first host of a connection that the browser keeps us from; people can withhold each by itself. */
export const withheldHost = async ({
  tracker,
  base,
}: Pick<Connection, 'tracker' | 'base'>): Promise<string | null> => {
  const declared = (trackerById(tracker)?.hosts ?? []).flatMap(
    (pattern) => ONE_HOST.exec(pattern)?.[1] ?? [],
  );
  for (const origin of new Set([new URL(base).origin, ...declared]))
    if (!(await hasAccess(origin))) return new URL(origin).host;
  return null;
};

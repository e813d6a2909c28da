import { z } from '#utils/zod.ts';
import type { Quarter } from '../quarter/types.ts';

/** The quarter's team documents as they are where its Jira tickets live in a Data Center at `base`. */
export const documentsAt = (base: string, { documents, sites }: Quarter): unknown[] => {
  const moved = JSON.stringify(documents)
    .replaceAll('"jira-cloud"', '"jira-dc"')
    .replaceAll(JSON.stringify(sites.jira.cloudId), JSON.stringify(base));
  return z.array(z.unknown()).parse(JSON.parse(moved));
};

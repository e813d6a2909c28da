import { TeamId } from '#utils/okr/model/ids.ts';

/** Keys of `storage.local`: `doc/<team>/<bucket>`; a team's id may hold slashes, a bucket's number cannot. */
export const documentKey = (team: TeamId, bucket: number): string => `doc/${team}/${bucket}`;

/** Null for a key that is no document's. */
export const parseDocumentKey = (key: string): { team: TeamId; bucket: number } | null => {
  const match = /^doc\/(.+)\/(\d{1,4})$/s.exec(key);
  const team = TeamId.safeParse(match?.[1]);
  return match === null || !team.success ? null : { team: team.data, bucket: Number(match[2]) };
};

import type { KeyResultId } from '../model/ids.ts';
import { issueUid } from '../model/tracker-ref.ts';
import type { TeamAcross } from './across.ts';
import type { Claim } from './claims.ts';
import { at, type Found, nameOf } from './conflict.ts';

/** Tickets that key results of two teams both count in full. */
export const ticketConflicts = (
  documents: readonly TeamAcross[],
  known: ReadonlyMap<KeyResultId, Claim>,
): Found[] => {
  const claimed = new Map<string, { key: string; by: Claim[] }>();
  for (const { links } of documents) {
    for (const { keyResult, issue, effect, share } of links) {
      const claim = known.get(keyResult);
      if (!claim || effect !== 'contributes' || share !== null) continue;
      const uid = issueUid(issue);
      const before = claimed.get(uid)?.by ?? [];
      claimed.set(uid, { key: issue.key, by: [...before, claim] });
    }
  }
  return [...claimed].flatMap(([uid, { key, by }]) => {
    const [first, ...others] = by;
    const second = others.find(({ team }) => team !== first?.team);
    if (!first || !second) return [];
    return [
      {
        id: nameOf('ticket', [uid]),
        kind: 'same-ticket' as const,
        keyResults: by.map(at),
        args: [key, `${first.teamName} ${first.title}`, `${second.teamName} ${second.title}`],
      },
    ];
  });
};

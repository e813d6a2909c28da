import { TriangleAlert } from 'lucide-react';
import { t } from '#utils/i18n.ts';
import type { TeamAcross } from '#utils/okr/alignment/across.ts';
import { findConflicts } from '#utils/okr/alignment/conflicts.ts';
import { conflictWords } from '../alignment/conflict-words.ts';
import type { Dashboard } from '../model.ts';
import { addressOf } from '../route.ts';
import type { Entry } from './entry.ts';

/** What teams should settle with each other in the cycle that is looked at. */
export const conflictEntries = ({ snapshot, document }: Dashboard, teams: readonly TeamAcross[]): Entry[] => {
  const span = document?.cycles.find(({ id }) => id === snapshot.view?.cycle?.id);
  const conflicts = span ? findConflicts(teams, span) : [];
  return conflicts.map((conflict) => ({
    id: `conflict ${conflict.id}`,
    kind: 'conflict',
    title: conflictWords(conflict).text,
    about: conflict.settled === null ? conflictWords(conflict).title : t('alignment_settled'),
    icon: TriangleAlert,
    act: addressOf('alignment', conflict.id),
  }));
};

import { useState } from 'react';
import type { Dashboard } from '../model.ts';
import { partsOf } from '../objectives/advice/dismissals.ts';
import { hintName } from '../objectives/advice/hint-name.ts';

/** What was done last and can be taken back: an edit of the document, or advice that was dismissed on this page. */
export const useUndo = ({ snapshot, actions, advice }: Dashboard) => {
  const { undo } = snapshot;
  const edit = JSON.stringify(undo);
  const { latest } = advice;
  const [seen, setSeen] = useState({ latest, edit });
  if (seen.latest !== latest) setSeen({ latest, edit });
  if (latest === null || seen.latest !== latest || seen.edit !== edit) return { undo, onUndo: actions.undo };
  return {
    // The second is for telling two of the same kind apart.
    undo: { message: 'advice_dismissed', args: [hintName(partsOf(latest).hint), latest] },
    onUndo: () => advice.bringBack([latest]),
  };
};

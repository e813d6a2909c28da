import type { ReviewActions } from '#components/dashboard/review/review-actions.ts';
import { ask } from '#utils/messaging/own-client.ts';
import { closeQuarter } from '#utils/workspace/edits/close-quarter.ts';
import { reopenCycle, setLesson, setReview } from '#utils/workspace/edits/review.ts';
import type { Current, Editing } from './editing.ts';

/** Scores, lessons, and the close of a cycle. */
export const reviewActions = ({ edit }: Editing, current: () => Current | null): ReviewActions => ({
  setReview: (id, patch) => edit((document) => setReview(document, id, patch)),
  setLesson: (id, patch) => edit((document) => setLesson(document, id, patch)),
  closeCycle: async (closing) => {
    // The closed cycle stays in sight, where the one that follows would offer to be closed next.
    const team = current()?.document.team.id;
    if (team) await ask('choose-team', { team, cycle: closing.cycle });
    return edit((document) => closeQuarter(document, { ...closing, at: new Date().toISOString() }));
  },
  reopenCycle: (cycle) => edit((document) => reopenCycle(document, cycle)),
});

import type { ReviewActions } from '#components/dashboard/review/review-actions.ts';
import { closeQuarter } from '#utils/workspace/edits/close-quarter.ts';
import { reopenCycle, setLesson, setReview } from '#utils/workspace/edits/review.ts';
import type { Editing } from './editing.ts';

export const reviewActions = ({ edit }: Editing): ReviewActions => ({
  setReview: (id, patch) => edit((document) => setReview(document, id, patch)),
  setLesson: (id, patch) => edit((document) => setLesson(document, id, patch)),
  closeCycle: (closing) =>
    edit((document) => closeQuarter(document, { ...closing, at: new Date().toISOString() })),
  reopenCycle: (cycle) => edit((document) => reopenCycle(document, cycle)),
});

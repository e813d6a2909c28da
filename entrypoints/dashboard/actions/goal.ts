import type { GoalActions } from '#components/dashboard/goal/goal-model.ts';
import { changeKeyResult } from '#utils/workspace/edits/key-result.ts';
import type { Editing } from './editing.ts';

/** Edits of a key result’s goal, each with its reason. */
export const goalActions = ({ edit }: Editing): GoalActions => ({
  changeGoal: (keyResult, goal, reason) =>
    edit((document) =>
      changeKeyResult(document, keyResult, { goal }, { now: new Date().toISOString(), reason }),
    ),
});

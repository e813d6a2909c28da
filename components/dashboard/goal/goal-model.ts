import type { Answer } from '#utils/messaging/protocol.ts';
import type { Goal } from '#utils/okr/model/goal.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';

export interface GoalActions {
  /** Once the cycle runs, the change is logged with its reason; both versions are graded. */
  changeGoal(keyResult: KeyResultId, goal: Goal, reason: string): Promise<Answer<null>>;
}

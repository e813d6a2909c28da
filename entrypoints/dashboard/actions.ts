/** What the dashboard asks for, as questions to the background and edits of the document at hand. */
import type { Actions } from '#components/dashboard/model.ts';
import { alignmentActions } from './actions/alignment.ts';
import { cycleActions } from './actions/cycle.ts';
import { dataActions } from './actions/data.ts';
import { type Current, createEditing, type Echo } from './actions/editing.ts';
import { goalActions } from './actions/goal.ts';
import { healthActions } from './actions/health.ts';
import { objectivesActions } from './actions/objectives.ts';
import { reviewActions } from './actions/review.ts';
import { rulesActions } from './actions/rules.ts';
import { teamActions } from './actions/team.ts';
import { weekActions } from './actions/week.ts';
import { workActions } from './actions/work.ts';
import { workspaceActions } from './actions/workspace.ts';

/** `current` gives the document that the screen shows at the moment of the click, and the cycle it looks at. */
export const makeActions = (current: () => Current | null, echo: Echo): Actions => {
  const editing = createEditing(current, echo);
  return {
    ...workspaceActions(),
    ...objectivesActions(editing),
    ...goalActions(editing),
    ...rulesActions(editing, current),
    ...teamActions(editing),
    ...weekActions(editing),
    ...healthActions(editing),
    ...reviewActions(editing, current),
    ...alignmentActions(),
    ...dataActions(editing, current),
    ...workActions(editing),
    ...cycleActions(editing, current),
  };
};

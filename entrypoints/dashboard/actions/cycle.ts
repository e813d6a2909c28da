import type { CycleActions } from '#components/dashboard/cycle/cycle-model.ts';
import { ask } from '#utils/messaging/own-client.ts';
import { changeCycle, createCycle } from '#utils/workspace/edits/team.ts';
import type { Current, Editing } from './editing.ts';

/** Edits of the shown team’s cycles. */
export const cycleActions = ({ edit }: Editing, current: () => Current | null): CycleActions => ({
  addCycle: async (span) => {
    const team = current()?.document.team.id;
    const made = createCycle(span);
    const answer = await edit(() => made.edit);
    return answer.ok && team ? ask('choose-team', { team, cycle: made.cycle }) : answer;
  },
  changeCycle: (id, span) => edit((document) => changeCycle(document, id, span)),
});

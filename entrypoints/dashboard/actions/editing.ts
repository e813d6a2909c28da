import { ask } from '#utils/messaging/own-client.ts';
import type { Answer } from '#utils/messaging/protocol.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { Cycle } from '#utils/okr/model/team.ts';
import type { Change, Edit } from '#utils/workspace/change.ts';

/** What the screen shows at the moment of a click. */
export interface Current {
  document: TeamDocument;
  /** The id of the cycle looked at; empty before there is one. */
  cycle: string;
}

export interface Editing {
  /** Makes an edit of the document that is shown, and sends it. */
  edit(make: (document: TeamDocument, cycle: Cycle) => Edit): Promise<Answer<null>>;
}

/** Shows the changes of an edit until its answer is there. */
export type Echo = (changes: readonly Change[], answer: Promise<Answer<null>>) => void;

/** Actions of every screen are built on this: an edit of the document at hand, as one step of undo. */
export const createEditing = (current: () => Current | null, echo: Echo): Editing => ({
  edit(make) {
    const shown = current();
    const cycle = shown?.document.cycles.find(({ id }) => id === shown.cycle) ?? shown?.document.cycles[0];
    // Nothing can be edited before a document is shown: the buttons are not there yet.
    if (!shown || !cycle) return Promise.resolve({ ok: true, value: null });
    const edit = make(shown.document, cycle);
    const answer = ask('edit', { team: shown.document.team.id, edit });
    echo(edit.changes, answer);
    return answer;
  },
});

import type { TeamDocument } from '#utils/okr/model/document.ts';
import { TeamId } from '#utils/okr/model/ids.ts';
import type { IssueRef } from '#utils/okr/model/tracker-ref.ts';
import { applyChanges } from '#utils/sync/apply.ts';
import { createClock } from '#utils/sync/clock.ts';
import type { FieldChange } from '#utils/sync/field-change.ts';
import { emptyState, type State } from '#utils/sync/state.ts';
import type { Change, Edit } from '#utils/workspace/change.ts';
import { documentEdit } from '#utils/workspace/file/document-edit.ts';
import { readDocument } from '#utils/workspace/read-document.ts';
import { PAYMENTS } from '#utils/workspace/sample/payments.ts';
import { sampleDocument } from '#utils/workspace/sample/sample-document.ts';

export const TODAY = '2026-11-17';

export const newClock = (replica = 'test') => {
  let time = Date.parse(`${TODAY}T12:00:00Z`);
  return createClock({ replica, now: () => time++ });
};

/** One browser's workspace of one team, with what the background does around each edit. */
export const workspaceOf = (document: TeamDocument, clock = newClock()) => {
  let state: State = emptyState();
  const { id } = document.team;
  const apply = (changes: readonly Change[]): Change[] => {
    const applied = applyChanges(state, changes, clock);
    state = applied.state;
    return applied.inverse;
  };
  apply(documentEdit(document, null, { message: 'edit_imported', args: [] }).changes);
  return {
    team: id,
    apply,
    edit: ({ changes }: Edit) => apply(changes),
    /** As another version of the product, or a hostile peer, would write. */
    write: (changes: readonly FieldChange[]) => {
      state = applyChanges(state, changes, clock).state;
    },
    read: () => readDocument(id, state),
    document: () => readDocument(id, state).document,
    state: () => state,
    become: (other: State) => {
      state = other;
    },
  };
};

export const sample = () => sampleDocument(PAYMENTS, TODAY);
export const sampleWorkspace = (clock = newClock()) => workspaceOf(sample(), clock);
export const SAMPLE_TEAM = TeamId.parse('sample-payments');

export const PAY_318: IssueRef = { tracker: 'jira-cloud', site: 'cloud-1', id: '10318', key: 'PAY-318' };

/** The first of a list that a test relies on being there. */
export const first = <T>(list: readonly T[]): T => {
  const [one] = list;
  if (one === undefined) throw new Error('the list is empty');
  return one;
};

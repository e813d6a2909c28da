import type { ObjectiveView, TeamView } from '#utils/okr/view.ts';

/** What the address points at on this screen. */
export interface Pointed {
  keyResult: ObjectiveView['keyResults'][number]['id'] | null;
  objective: ObjectiveView['id'] | null;
  /** A new objective is being written. */
  adding: boolean;
  /** The objective that a new key result is being written for. */
  addingTo: ObjectiveView['id'] | null;
}

/** `new`, `new/<objective>`, an objective's id or a key result's; what is not there points at nothing. */
export const pointedAt = (record: string | null, view: TeamView | null): Pointed => {
  const objectives = view?.objectives ?? [];
  const find = (id: string | null) => objectives.find((one) => one.id === id)?.id ?? null;
  return {
    keyResult: objectives.flatMap(({ keyResults }) => keyResults).find(({ id }) => id === record)?.id ?? null,
    objective: find(record),
    adding: record === 'new',
    addingTo: record?.startsWith('new/') ? find(record.slice('new/'.length)) : null,
  };
};

import type { ObjectiveView, TeamView } from '#utils/okr/view.ts';
import { NEW_OBJECTIVE } from '../record-words.ts';

/** What the address points at on this screen. */
export interface Pointed {
  keyResult: ObjectiveView['keyResults'][number]['id'] | null;
  objective: ObjectiveView['id'] | null;
  /** A new objective is being written. */
  adding: boolean;
  /** The objective that a new key result is being written for. */
  addingTo: ObjectiveView['id'] | null;
}

const NEW_KEY_RESULT = `${NEW_OBJECTIVE}/`;

/** In the place of an id: the field for a new key result of this objective is open. */
export const newKeyResultAt = (objective: ObjectiveView['id']): string => `${NEW_KEY_RESULT}${objective}`;

/** `new`, `new/<objective>`, an objective's id or a key result's; what is not there points at nothing. */
export const pointedAt = (record: string | null, view: TeamView | null): Pointed => {
  const objectives = view?.objectives ?? [];
  const find = (id: string | null) => objectives.find((one) => one.id === id)?.id ?? null;
  return {
    keyResult: objectives.flatMap(({ keyResults }) => keyResults).find(({ id }) => id === record)?.id ?? null,
    objective: find(record),
    adding: record === NEW_OBJECTIVE,
    addingTo: record?.startsWith(NEW_KEY_RESULT) ? find(record.slice(NEW_KEY_RESULT.length)) : null,
  };
};

import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import type { Edit } from '#utils/workspace/change.ts';

/** Key results whose tickets have to be read anew after an edit: other links, other rules, other fields. */
export const keyResultsTouched = (document: TeamDocument, edit: Edit): Set<KeyResultId> => {
  const ids = (collection: 'links' | 'rules' | 'keyResults') =>
    new Set(
      edit.changes
        .filter((change) => change.collection === collection && isAbout(change))
        .map(({ id }) => id),
    );
  const links = ids('links');
  const rules = ids('rules');
  const measured = ids('keyResults');
  return new Set([
    ...document.links.filter(({ id }) => links.has(id)).map(({ keyResult }) => keyResult),
    ...document.rules.filter(({ id }) => rules.has(id)).map(({ keyResult }) => keyResult),
    ...document.keyResults.filter(({ id }) => measured.has(id)).map(({ id }) => id),
  ]);
};

/** A new title asks for nothing. */
const isAbout = (change: Edit['changes'][number]): boolean =>
  change.collection !== 'keyResults' || (change.kind === 'set' && change.field === 'measure');

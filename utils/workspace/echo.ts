/** What an edit will have done, shown before it is stored. */
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { Change } from './change.ts';

/**
 * The document with fields of its records set as the changes say. Records that come or go wait for the stored
 * answer: they need their defaults, and what hangs on them.
 */
export const echoed = (document: TeamDocument, changes: readonly Change[]): TeamDocument =>
  changes.reduce(withChange, document);

const withChange = (document: TeamDocument, change: Change): TeamDocument => {
  if (change.kind !== 'set') return document;
  const { collection, id, field, value } = change;
  if (collection === 'team')
    return document.team.id === id ? { ...document, team: { ...document.team, [field]: value } } : document;
  if (!document[collection].some((record) => record.id === id)) return document;
  const records = document[collection].map((record) =>
    record.id === id ? { ...record, [field]: value } : record,
  );
  return { ...document, [collection]: records };
};

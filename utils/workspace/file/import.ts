import type { ImportPreview } from '#utils/messaging/protocol.ts';
import type { Collection, TeamDocument } from '#utils/okr/model/document.ts';
import type { TeamId } from '#utils/okr/model/ids.ts';
import type { Edit } from '../change.ts';
import { documentEdit } from './document-edit.ts';
import { parseFile } from './parse-file.ts';

/** What an import would add or change, per team, and what of the file is refused and why. Never throws. */
export const previewImport = (text: string, existing: readonly TeamDocument[]): ImportPreview => {
  const { documents, refused } = parseFile(text, existing);
  const teams = documents.map((document) => {
    const known = of(existing, document.team.id);
    const edit = documentEdit(document, known, labelOf(document));
    return {
      name: document.team.name,
      exists: known !== null,
      objectives: touched(edit, 'objectives'),
      keyResults: touched(edit, 'keyResults'),
      links: touched(edit, 'links'),
      checkIns: touched(edit, 'checkIns'),
    };
  });
  return { teams, refused };
};

/**
 * The same as edits, one per team; records that the file does not name stay. A team that says nothing new
 * still has its edit, with no changes in it.
 */
export const importDocuments = (
  text: string,
  existing: readonly TeamDocument[],
): { edits: { team: TeamId; edit: Edit }[]; refused: ImportPreview['refused'] } => {
  const { documents, refused } = parseFile(text, existing);
  const edits = documents.map((document) => ({
    team: document.team.id,
    edit: documentEdit(document, of(existing, document.team.id), labelOf(document)),
  }));
  return { edits, refused };
};

const of = (documents: readonly TeamDocument[], team: TeamId): TeamDocument | null =>
  documents.find((document) => document.team.id === team) ?? null;

const labelOf = ({ team }: TeamDocument): Edit['label'] => ({ message: 'edit_imported', args: [team.name] });

const touched = ({ changes }: Edit, collection: Collection): number =>
  new Set(changes.filter((change) => change.collection === collection).map(({ id }) => id)).size;

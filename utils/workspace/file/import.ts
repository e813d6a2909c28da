import type { ImportPreview } from '#utils/messaging/protocol.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { TeamId } from '#utils/okr/model/ids.ts';
import type { Edit } from '../change.ts';

/** What an import would add or change, per team, and what of the file is refused and why. Never throws. */
export declare const previewImport: (text: string, existing: readonly TeamDocument[]) => ImportPreview;

/** The same as edits, one per team; records that the file does not name stay. */
export declare const importDocuments: (
  text: string,
  existing: readonly TeamDocument[],
) => { edits: { team: TeamId; edit: Edit }[]; refused: ImportPreview['refused'] };

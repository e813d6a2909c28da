import { t } from '#utils/i18n.ts';
import type { ImportPreview } from '#utils/messaging/protocol.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import { FILE_FORMAT, FILE_VERSION } from './export.ts';
import { parseDocument } from './parse-document.ts';
import { parseJson } from './parse-json.ts';

export interface ParsedFile {
  documents: TeamDocument[];
  refused: ImportPreview['refused'];
}

/** What of a file can be imported, and what cannot, where and why. `existing` may be referred to. */
export const parseFile = (text: string, existing: readonly TeamDocument[]): ParsedFile => {
  const parsed = parseJson(text);
  if ('why' in parsed) return refuse(parsed.why);
  const file = parsed.value;
  if (typeof file !== 'object' || file === null || !('format' in file) || file.format !== FILE_FORMAT)
    return refuse(t('import_why_format'));
  const version = 'version' in file ? file.version : undefined;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return refuse(t('import_why_version'));
  if (version > FILE_VERSION) return refuse(t('import_why_newer', version, FILE_VERSION));
  if (!('documents' in file) || !Array.isArray(file.documents)) return refuse(t('import_why_documents'));
  return documentsOf(file.documents, existing);
};

const refuse = (why: string): ParsedFile => ({
  documents: [],
  refused: [{ where: t('import_where_file'), why }],
});

const documentsOf = (raws: readonly unknown[], existing: readonly TeamDocument[]): ParsedFile => {
  const documents = new Map<string, TeamDocument>();
  const refused: ImportPreview['refused'] = [];
  raws.forEach((raw, index) => {
    const where = `documents[${index}]`;
    const parsed = parseDocument(raw, where, existing);
    refused.push(...parsed.refused);
    if (parsed.document === null) return;
    const { id } = parsed.document.team;
    if (documents.has(id)) refused.push({ where: `${where}.team.id`, why: t('import_why_twice') });
    else documents.set(id, parsed.document);
  });
  return { documents: [...documents.values()], refused };
};

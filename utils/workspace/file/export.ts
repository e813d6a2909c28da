import type { TeamDocument } from '#utils/okr/model/document.ts';

export const FILE_FORMAT = 'throughline';
/** Raised when an older Throughline would misread the file. */
export const FILE_VERSION = 1;

/** The whole workspace as a JSON file's text: team documents, and no person, secret or connection. */
export const exportDocuments = (documents: readonly TeamDocument[]): string =>
  `${JSON.stringify({ format: FILE_FORMAT, version: FILE_VERSION, documents }, null, 2)}\n`;

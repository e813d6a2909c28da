import type { TeamDocument } from '#utils/okr/model/document.ts';

export const FILE_FORMAT = 'throughline';
export const FILE_VERSION = 1;

/** The whole workspace as a JSON file's text. */
export declare const exportDocuments: (documents: readonly TeamDocument[]) => string;

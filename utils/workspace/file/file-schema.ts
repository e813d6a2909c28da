import { TeamDocument } from '#utils/okr/model/document.ts';
import { z } from '#utils/zod.ts';
import { FILE_FORMAT, FILE_VERSION } from './export.ts';

const File = z.object({
  format: z.literal(FILE_FORMAT),
  version: z.literal(FILE_VERSION),
  documents: z.array(TeamDocument),
});

/**
 * The published JSON Schema of an exported file. Some of what an import checks cannot be said in one: that
 * a target differs from its baseline, and that what belongs to another record finds it there.
 */
export const fileSchema = (): Record<string, unknown> => ({
  title: 'Throughline workspace',
  description: `Teams with their objectives, key results and what was said and measured of them. Version ${FILE_VERSION}.`,
  ...z.toJSONSchema(File, { io: 'input', reused: 'ref' }),
});

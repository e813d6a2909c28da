/** Writes docs/throughline.schema.json, the JSON Schema of an exported file: `node scripts/file-schema.ts`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fileSchema } from '../utils/workspace/file/file-schema.ts';

/** The whole file's text. */
export const schemaText = (): string => `${JSON.stringify(fileSchema(), null, 2)}\n`;

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync('docs/throughline.schema.json', schemaText());

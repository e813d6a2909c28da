import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemaText } from '#scripts/file-schema.ts';
import { RECORD_SCHEMAS } from '#utils/okr/model/document.ts';
import { exportDocuments } from '#utils/workspace/file/export.ts';
import { z } from '#utils/zod.ts';
import { sample } from '../unit/workspace/documents.ts';

const published = readFileSync('docs/throughline.schema.json', 'utf8');
const schema = z.fromJSONSchema(JSON.parse(published));
const file = (): { documents: Record<string, unknown>[] } => JSON.parse(exportDocuments([sample()]));

describe('the published schema of files', () => {
  it('is up to date: "node scripts/file-schema.ts"', () => expect(published).toBe(schemaText()));

  it('has every kind of record', () => {
    for (const name of Object.keys(RECORD_SCHEMAS)) expect(published).toContain(`"${name}": {`);
  });

  it('takes what we export', () => expect(schema.safeParse(file()).error).toBeUndefined());

  it('refuses what we would', () => {
    expect(schema.safeParse({ ...file(), format: 'other' }).success).toBe(false);
    const [first] = file().documents;
    expect(schema.safeParse({ ...file(), documents: [{ ...first, objectives: [{ id: 7 }] }] }).success).toBe(
      false,
    );
  });
});

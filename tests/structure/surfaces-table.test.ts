import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { surfacesDocument } from '../../scripts/surfaces-table.ts';
import { fixtures } from '../integrations/fixtures.ts';

describe('docs/surfaces.md', () => {
  it('is what the fixtures say: run `npm run surfaces` when it is not', () => {
    expect(readFileSync('docs/surfaces.md', 'utf8')).toBe(surfacesDocument());
  });

  it('calls a surface unconfirmed that nobody has described', () => {
    const [page] = fixtures();
    const row = (confidence: string) =>
      page &&
      surfacesDocument([{ ...page, confidence }])
        .split('\n')
        .at(-2);
    expect(row('U')).toContain('**unconfirmed**');
    expect(row('A')).not.toContain('unconfirmed');
  });
});

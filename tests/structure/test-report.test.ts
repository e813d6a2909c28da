/** What `npm test` says of a run that failed: which test, in which file, and why. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readReport } from '#scripts/test/reports.ts';

let folder = '';
beforeEach(() => {
  mkdirSync('test-output', { recursive: true });
  folder = mkdtempSync('test-output/report-');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the real Vitest over files of these texts. */
const reportOf = (texts: Record<string, string>) => {
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  const report = join(folder, 'report.json');
  try {
    execFileSync(
      'vitest',
      [
        'run',
        '--root',
        folder,
        '--globals',
        '--reporter=json',
        `--outputFile=${join(process.cwd(), report)}`,
      ],
      { stdio: 'pipe' },
    );
  } catch {
    // It ends with 1 when a test failed, which is what is looked at here.
  }
  return readReport(report);
};

it('names a failed test, its file and the reason, and a file that could not be read', () => {
  const found = reportOf({
    'sum.test.js': `describe('a sum', () => { it('holds', () => {}); it('is three', () => expect(1 + 1).toBe(3)); it.skip('waits', () => {}); });`,
    'broken.test.js': `throw new Error('no such part');`,
  });
  expect(found).toMatchObject({ passed: 1, skipped: 1 });
  const said = found?.failures.join('\n') ?? '';
  expect(said).toContain('sum.test.js › a sum is three');
  expect(said).toContain('expected 2 to be 3');
  expect(said).toContain('broken.test.js');
  expect(said).toContain('no such part');
  expect(said).not.toContain('holds');
});

it('is nothing where the run ended before it wrote one', () => {
  expect(readReport(join(folder, 'none.json'))).toBeNull();
});

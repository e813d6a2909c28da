/** What vitest wrote of a run: its counts, and each failure with its reason. */
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** How much of a reason is printed: the difference, without the whole stack. */
const LINES = 25;

export interface Report {
  passed: number;
  failed: number;
  skipped: number;
  /** One text a failure: file, test, reason. */
  failures: string[];
}

/** The parts of vitest's JSON reporter that are read here. */
interface Written {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { status: string; fullName: string; failureMessages?: string[] | null }[];
  }[];
}

const failure = (file: string, test: string, reason: string) => {
  const lines = stripVTControlCharacters(reason).split('\n').slice(0, LINES);
  return [
    `✗ ${relative(process.cwd(), file)}${test ? ` › ${test}` : ''}`,
    ...lines.map((line) => `    ${line}`),
  ].join('\n');
};

/** A file that could not be read or set up has no failed test, but a message of its own. */
const failuresOf = ({ testResults }: Written): string[] =>
  testResults.flatMap(({ name, status, message, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === 'failed');
    if (tests.length === 0) return status === 'failed' ? [failure(name, '', message ?? '')] : [];
    return tests.map(({ fullName, failureMessages }) =>
      failure(name, fullName, failureMessages?.join('\n') ?? ''),
    );
  });

/** The report at `path`; null when the run ended before it was written. */
export const readReport = (path: string): Report | null => {
  if (!existsSync(path)) return null;
  const written = JSON.parse(readFileSync(path, 'utf8')) as Written;
  return {
    passed: written.numPassedTests,
    failed: written.numFailedTests,
    skipped: written.numPendingTests,
    failures: failuresOf(written),
  };
};

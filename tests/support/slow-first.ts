/** The order of test files: those that take long begin first, so that at the end no worker waits for one of them. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Folders and files by how long they take, the longest first; what is not named comes after them. */
const SLOW = [
  ...['tests/gallery/', 'tests/hostile-host/', 'tests/integrations/', 'tests/toy-tracker/', '/many-linked.'],
  ...['/faults.', '/languages.', '/data.', '/navigation.', '/work.', '/advice.', '/quarter-'],
];

const place = ({ moduleId }: TestSpecification): number => {
  const at = SLOW.findIndex((part) => moduleId.includes(part));
  return at < 0 ? SLOW.length : at;
};

export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

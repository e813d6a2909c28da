/** Facts, value and explanation out of files; nothing of it needs a browser or a network. */
import type { IssueFacts } from '#utils/measure/facts.ts';
import type { Measured } from '#utils/measure/value.ts';
import { issueUid } from '#utils/okr/model/tracker-ref.ts';
import { compute, readMeasure } from './compute.ts';
import { type Options, readOptions, USAGE } from './options.ts';
import { printFacts, readFacts } from './printed-facts.ts';
import { readJira } from './read-jira.ts';
import { readLinear } from './read-linear.ts';
import { Refusal } from './refusal.ts';
import { asText, explain } from './text.ts';

export interface Outcome {
  out: string;
  /** What was read but could not be used, a line each. */
  warnings: string[];
}

/** Throws `Refusal` where input is malformed. */
export const measureCommand = (args: string[]): Outcome => {
  const options = readOptions(args);
  if (options === 'help') return { out: USAGE, warnings: [] };
  if (options.jira.length + options.linear.length + options.facts.length === 0)
    throw new Refusal(
      `There is nothing to measure: name a file with --jira, --linear or --facts.\n\n${USAGE}`,
    );
  const jira = readJira(options);
  const linear = readLinear(options.linear);
  const facts = unique([...jira.facts, ...linear.facts, ...readFacts(options.facts)]);
  const measured = options.measure === null ? null : take(options.measure, facts, jira.hidden, options);
  const out = options.json ? asJson(facts, measured) : asText(facts, measured);
  return { out, warnings: [...jira.warnings, ...linear.warnings] };
};

const take = (file: string, facts: IssueFacts[], hidden: string[], options: Options): Measured => {
  const measure = readMeasure(file);
  const byEstimate = measure.aggregate.fn === 'share-done' && measure.aggregate.by === 'estimate';
  if (byEstimate && facts.every(({ estimate }) => estimate === null))
    throw new Refusal('--estimate: which field holds the estimate? The answers do not tell.');
  return compute(measure, facts, hidden, options);
};

/** A ticket that stands in two pages is as it was last updated. */
const unique = (facts: readonly IssueFacts[]): IssueFacts[] => {
  const known = new Map<string, IssueFacts>();
  for (const one of facts) {
    const uid = issueUid(one.ref);
    const other = known.get(uid);
    if (!other || Date.parse(one.updated) >= Date.parse(other.updated)) known.set(uid, one);
  }
  return [...known.values()];
};

const asJson = (facts: readonly IssueFacts[], measured: Measured | null): string =>
  JSON.stringify(
    {
      facts: facts.map(printFacts),
      value: measured?.value ?? null,
      explanation: measured && { text: explain(measured), ...measured.explanation },
    },
    null,
    2,
  );

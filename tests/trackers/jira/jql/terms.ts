import type { JiraIssue } from '../state/model.ts';
import { visible, type World } from '../state/world.ts';
import { type Choice, choices } from './choices.ts';
import { dateOf } from './dates.ts';
import { JqlError } from './lex.ts';
import type { Operand, Operator } from './parse.ts';

export interface Term {
  field: string;
  operator: Operator;
  operands: Operand[];
}

/** What one kind of Jira does in its own way. */
export interface Dialect {
  choices(world: World): Record<string, Choice>;
  /** A value that does not exist finds nothing; otherwise it refuses the query. */
  lenient: boolean;
  /** A query may have no restriction. */
  unbounded: boolean;
}

export const CLOUD: Dialect = { choices, lenient: false, unbounded: false };

const DATES: Record<string, (issue: JiraIssue) => number | null> = {
  created: (issue) => issue.created,
  createddate: (issue) => issue.created,
  updated: (issue) => issue.updated,
  updateddate: (issue) => issue.updated,
  resolved: (issue) => issue.resolved,
  resolutiondate: (issue) => issue.resolved,
  statuscategorychangeddate: (issue) => issue.statusChanged,
};

const TEXTS: Record<string, (issue: JiraIssue) => string> = {
  summary: (issue) => issue.summary,
  text: (issue) => [issue.summary, ...issue.description].join('\n'),
};

/** What a term asks of a ticket. Names are looked up at once, so that a wrong one is refused, not unmatched. */
export const test = (world: World, term: Term, dialect: Dialect = CLOUD): ((issue: JiraIssue) => boolean) => {
  const field = term.field.toLowerCase();
  const date = DATES[field];
  if (date) return dateTest(world, term, date);
  const text = TEXTS[field];
  if (text) return textTest(term, text);
  const choice = dialect.choices(world)[field];
  if (choice) return choiceTest(world, term, dialect.lenient ? lenient(choice) : choice);
  throw new JqlError(`Field '${term.field}' does not exist or you do not have permission to view it.`);
};

const refused = ({ operator, field }: Term) =>
  new JqlError(`The operator '${operator}' is not supported by the '${field}' field.`);

const COMPARE: Partial<Record<Operator, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
};

const dateTest = (world: World, term: Term, date: (issue: JiraIssue) => number | null) => {
  if (term.operator === 'is' || term.operator === 'is not')
    return emptyTest(term, (issue) => date(issue) === null);
  const compare = COMPARE[term.operator];
  const operand = term.operands[0];
  if (!compare || !operand) throw refused(term);
  const bound = dateOf(term.field, operand, world.now());
  return (issue: JiraIssue) => {
    const at = date(issue);
    return at !== null && compare(at, bound);
  };
};

const textTest = (term: Term, text: (issue: JiraIssue) => string) => {
  if (term.operator !== '~' && term.operator !== '!~') throw refused(term);
  const words = values(term).flatMap((value) => value.toLowerCase().match(/[\p{L}\p{N}]+\*?/gu) ?? []);
  const found = (issue: JiraIssue): boolean => {
    const there =
      text(issue)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.every((word) =>
      there.some((one) => (word.endsWith('*') ? one.startsWith(word.slice(0, -1)) : one === word)),
    );
  };
  return (issue: JiraIssue) => found(issue) === (term.operator === '~');
};

const emptyTest = (term: Term, empty: (issue: JiraIssue) => boolean) => {
  const word = values(term)[0]?.toLowerCase();
  if (word !== 'empty' && word !== 'null') throw refused(term);
  return (issue: JiraIssue) => empty(issue) === (term.operator === 'is');
};

const values = (term: Term): string[] =>
  term.operands.map((operand) => {
    if (operand.kind === 'value') return operand.text;
    throw new JqlError(`Unable to find JQL function '${operand.name}(${operand.args.join(', ')})'.`);
  });

const lenient = (choice: Choice): Choice => ({
  ...choice,
  named: (value, field) => {
    try {
      return choice.named(value, field);
    } catch (error) {
      if (error instanceof JqlError) return [];
      throw error;
    }
  },
});

const choiceTest = (world: World, term: Term, choice: Choice) => {
  const { operator, field } = term;
  if (operator === 'is' || operator === 'is not')
    return emptyTest(term, (issue) => choice.has(issue).length === 0);
  if (!['=', '!=', 'in', 'not in'].includes(operator)) throw refused(term);
  const linked = byRemoteLink(world, term);
  const wanted = linked ?? values(term).flatMap((value) => choice.named(value, field));
  const unresolved = field.toLowerCase() === 'resolution' && wanted.length === 0;
  const negative = operator === '!=' || operator === 'not in';
  return (issue: JiraIssue) => {
    const has = choice.has(issue);
    if (unresolved) return (has.length === 0) !== negative;
    // As in Jira, a ticket without any value is in neither answer.
    return has.length > 0 && has.some((id) => wanted.includes(id)) !== negative;
  };
};

const byRemoteLink = (world: World, { operands }: Term): string[] | null => {
  const [operand] = operands;
  if (operand?.kind !== 'call' || operand.name.toLowerCase() !== 'issueswithremotelinksbyglobalid')
    return null;
  return visible(world)
    .filter((issue) =>
      issue.remoteLinks.some((link) => link.globalId !== null && operand.args.includes(link.globalId)),
    )
    .map((issue) => issue.id);
};

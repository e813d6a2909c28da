/** A query that Jira would refuse, with the sentence it would say. */
export class JqlError extends Error {}

export type Token = { at: number } & (
  | { kind: 'word'; text: string; quoted: boolean }
  | { kind: 'operator'; text: string }
  | { kind: 'punctuation'; text: '(' | ')' | ',' }
);

/** Where Jira says that a fault is; `at` counts from 0. */
export const placeText = (at: number): string => `(line 1, character ${at + 1})`;

const PATTERN =
  /\s*(?:(?<punctuation>[(),])|(?<operator>!=|!~|>=|<=|=|>|<|~|&&|\|\||!)|"(?<double>(?:[^"\\]|\\.)*)"|'(?<single>(?:[^'\\]|\\.)*)'|(?<word>[^\s(),!=<>~"'&|]+))/y;

/** Takes a query apart. */
export const lex = (jql: string): Token[] => {
  const tokens: Token[] = [];
  const text = jql.trimEnd();
  PATTERN.lastIndex = 0;
  while (PATTERN.lastIndex < text.length) {
    const at = PATTERN.lastIndex;
    const groups = PATTERN.exec(text)?.groups;
    if (!groups)
      throw new JqlError(
        `Error in the JQL Query: The character '${text[at]}' is not expected here. ${placeText(at)}`,
      );
    const space = /^\s*/.exec(text.slice(at))?.[0].length ?? 0;
    tokens.push(token(groups, at + space));
  }
  return tokens;
};

const token = (groups: Record<string, string | undefined>, at: number): Token => {
  const { punctuation, operator, word } = groups;
  if (punctuation === '(' || punctuation === ')' || punctuation === ',')
    return { at, kind: 'punctuation', text: punctuation };
  if (operator !== undefined) return { at, kind: 'operator', text: operator };
  if (word !== undefined) return { at, kind: 'word', text: word, quoted: false };
  const quoted = groups.double ?? groups.single ?? '';
  return { at, kind: 'word', text: quoted.replace(/\\(.)/g, '$1'), quoted: true };
};

/** A query that Jira would refuse, with the sentence it would say. */
export class JqlError extends Error {}

export type Token =
  | { kind: 'word'; text: string; quoted: boolean }
  | { kind: 'operator'; text: string }
  | { kind: 'punctuation'; text: '(' | ')' | ',' };

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
        `Error in the JQL Query: The character '${text[at]}' is not expected here. (line 1, character ${at + 1})`,
      );
    tokens.push(token(groups));
  }
  return tokens;
};

const token = (groups: Record<string, string | undefined>): Token => {
  const { punctuation, operator, word } = groups;
  if (punctuation === '(' || punctuation === ')' || punctuation === ',')
    return { kind: 'punctuation', text: punctuation };
  if (operator !== undefined) return { kind: 'operator', text: operator };
  if (word !== undefined) return { kind: 'word', text: word, quoted: false };
  const quoted = groups.double ?? groups.single ?? '';
  return { kind: 'word', text: quoted.replace(/\\(.)/g, '$1'), quoted: true };
};

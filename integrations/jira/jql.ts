/**
 * Just enough of JQL's lexical grammar to quote a value, to cut an `ORDER BY` and to see what a query
 * names (Atlassian, "Advanced searching", read 2026-11). Jira alone judges whether a query is right.
 */
export interface Token {
  /** `text` is quoted; a quoted name can still be a field or a function. */
  kind: 'word' | 'text' | 'sign';
  /** With escapes resolved and quotes removed. */
  value: string;
  start: number;
}

/** Signs between a field and what it is compared with. */
export const COMPARES = ['=', '!=', '~', '!~', '<', '>', '<=', '>='];

const ESCAPES: Record<string, string> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const MEANS: Record<string, string> = { n: '\n', r: '\r', t: '\t' };

/** A value as a JQL string; other control characters cannot be written in one and become spaces. */
export const quote = (text: string): string => {
  const escaped = text.replace(/["\\\n\r\t]/g, (character) => ESCAPES[character] ?? character);
  return `"${escaped.replace(/\p{Cc}/gu, ' ')}"`;
};

const resolve = (text: string): string =>
  text.replace(/\\(?:u([0-9a-f]{4})|(.))/gis, (_, code: string | undefined, character: string = '') =>
    code ? String.fromCharCode(Number.parseInt(code, 16)) : (MEANS[character] ?? character),
  );

/** In this order: space, `cf[10010]`, strings (an open one runs to the end), signs, words. */
const LEXEME =
  /\s+|(cf\s*\[\s*\d+\s*\])|"((?:[^"\\]|\\[\s\S])*)(?:"|$)|'((?:[^'\\]|\\[\s\S])*)(?:'|$)|([!<>]=|!~|&&|\|\||[=~<>!&|(),])|((?:[^\s"'=~<>!&|(),\\]|\\[\s\S]?)+)/giu;

export const tokens = (jql: string): Token[] =>
  Array.from(jql.matchAll(LEXEME)).flatMap((match): Token[] => {
    const [, field, double, single, sign, word] = match;
    const start = match.index;
    if (field !== undefined) return [{ kind: 'word', value: field.replace(/\s/g, ''), start }];
    if (sign !== undefined) return [{ kind: 'sign', value: sign, start }];
    if (word !== undefined) return [{ kind: 'word', value: resolve(word), start }];
    const text = double ?? single;
    return text === undefined ? [] : [{ kind: 'text', value: resolve(text), start }];
  });

export const isWord = (token: Token | undefined, ...words: string[]): boolean =>
  token?.kind === 'word' && words.includes(token.value.toLowerCase());

export const isSign = (token: Token | undefined, ...signs: string[]): boolean =>
  token?.kind === 'sign' && signs.includes(token.value);

/** The restriction alone: an order says nothing about what is selected, and would stand in the way of `AND`. */
export const withoutOrder = (jql: string): string => {
  const all = tokens(jql);
  const order = all.find((token, n) => isWord(token, 'order') && isWord(all[n + 1], 'by'));
  return (order ? jql.slice(0, order.start) : jql).trim();
};

import { JqlError, lex, placeText, type Token } from './lex.ts';

export type Operator = '=' | '!=' | '>' | '>=' | '<' | '<=' | '~' | '!~' | 'in' | 'not in' | 'is' | 'is not';

export type Operand =
  | { kind: 'value'; text: string; quoted: boolean }
  | { kind: 'call'; name: string; args: string[] };

export type Clause =
  | { kind: 'and' | 'or'; clauses: Clause[] }
  | { kind: 'not'; clause: Clause }
  | { kind: 'term'; field: string; operator: Operator; operands: Operand[] };

export interface Query {
  where: Clause | null;
  order: { field: string; descending: boolean }[];
}

/** Reads a query; throws `JqlError` with Jira's kind of sentence when it is none. */
export const parse = (jql: string): Query => {
  const reader = read(lex(jql));
  const where = reader.done() || reader.isWord('order') ? null : either(reader);
  const order = reader.takeWord('order') ? ordering(reader) : [];
  if (!reader.done()) throw unexpected(reader.peek());
  return { where, order };
};

interface Reader {
  done(): boolean;
  peek(): Token | undefined;
  take(): Token;
  isWord(word: string): boolean;
  takeWord(word: string): boolean;
  takeMark(mark: string): boolean;
}

const read = (tokens: Token[]): Reader => {
  let at = 0;
  const peek = () => tokens[at];
  const isWord = (word: string) => {
    const token = peek();
    return token?.kind === 'word' && !token.quoted && token.text.toLowerCase() === word;
  };
  return {
    done: () => at >= tokens.length,
    peek,
    take: () => {
      const token = tokens[at++];
      if (!token) throw unexpected(undefined);
      return token;
    },
    isWord,
    takeWord: (word) => isWord(word) && ++at > 0,
    takeMark: (mark) => {
      const token = peek();
      return token !== undefined && token.kind !== 'word' && token.text === mark && ++at > 0;
    },
  };
};

const unexpected = (token: Token | undefined): JqlError =>
  new JqlError(
    token
      ? `Error in the JQL Query: Expecting either 'OR' or 'AND' but got '${token.text}'.`
      : 'Error in the JQL Query: The query ends too early.',
  );

const either = (reader: Reader): Clause => {
  const clauses = [both(reader)];
  while (reader.takeWord('or') || reader.takeMark('||')) clauses.push(both(reader));
  return clauses.length === 1 && clauses[0] ? clauses[0] : { kind: 'or', clauses };
};

const both = (reader: Reader): Clause => {
  const clauses = [single(reader)];
  while (reader.takeWord('and') || reader.takeMark('&&')) clauses.push(single(reader));
  return clauses.length === 1 && clauses[0] ? clauses[0] : { kind: 'and', clauses };
};

const single = (reader: Reader): Clause => {
  if (reader.takeWord('not') || reader.takeMark('!')) return { kind: 'not', clause: single(reader) };
  if (!reader.takeMark('(')) return term(reader);
  const clause = either(reader);
  if (!reader.takeMark(')'))
    throw new JqlError("Error in the JQL Query: Expecting ')' before the end of the query.");
  return clause;
};

const term = (reader: Reader): Clause => {
  const name = reader.take();
  if (name.kind !== 'word')
    throw new JqlError(
      `Error in the JQL Query: Expecting a field name but got '${name.text}'. ${placeText(name.at)}`,
    );
  const operator = operatorOf(reader, name.text);
  const many = operator === 'in' || operator === 'not in';
  const operands = many && reader.takeMark('(') ? list(reader) : [operand(reader)];
  return { kind: 'term', field: name.text, operator, operands };
};

const SYMBOLS: readonly string[] = ['=', '!=', '>', '>=', '<', '<=', '~', '!~'];
const isSymbol = (text: string): text is Operator => SYMBOLS.includes(text);

const operatorOf = (reader: Reader, field: string): Operator => {
  if (reader.takeWord('in')) return 'in';
  if (reader.takeWord('is')) return reader.takeWord('not') ? 'is not' : 'is';
  if (reader.takeWord('not') && reader.takeWord('in')) return 'not in';
  const token = reader.peek();
  if (token?.kind === 'operator' && isSymbol(token.text)) {
    reader.take();
    return token.text;
  }
  throw new JqlError(
    `Error in the JQL Query: Expecting operator but got '${token?.text ?? 'the end'}' after '${field}'. The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.${token ? ` ${placeText(token.at)}` : ''}`,
  );
};

const list = (reader: Reader): Operand[] => {
  const operands = [operand(reader)];
  while (reader.takeMark(',')) operands.push(operand(reader));
  if (!reader.takeMark(')')) throw new JqlError("Error in the JQL Query: Expecting ',' or ')' in a list.");
  return operands;
};

const operand = (reader: Reader): Operand => {
  const token = reader.take();
  if (token.kind !== 'word')
    throw new JqlError(
      `Error in the JQL Query: Expecting a value but got '${token.text}'. ${placeText(token.at)}`,
    );
  if (token.quoted || !reader.takeMark('(')) return { kind: 'value', text: token.text, quoted: token.quoted };
  const args: string[] = [];
  while (!reader.takeMark(')')) {
    const argument = reader.take();
    if (argument.kind === 'word') args.push(argument.text);
    else if (argument.text !== ',') throw unexpected(argument);
  }
  return { kind: 'call', name: token.text, args };
};

const ordering = (reader: Reader): Query['order'] => {
  if (!reader.takeWord('by')) throw new JqlError("Error in the JQL Query: Expecting 'BY' after 'ORDER'.");
  const order: Query['order'] = [];
  do {
    const field = reader.take();
    if (field.kind !== 'word') throw unexpected(field);
    const descending = reader.takeWord('desc');
    if (!descending) reader.takeWord('asc');
    order.push({ field: field.text, descending });
  } while (reader.takeMark(','));
  if (order.length > 7) throw new JqlError('The query sorts by more than 7 fields.');
  return order;
};

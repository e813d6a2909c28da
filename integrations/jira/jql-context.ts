/** What could stand where the caret does: just enough of JQL's grammar for completion. Jira judges the query. */
import { COMPARES, isSign, isWord, type Token, tokens } from './jql.ts';

export interface JqlContext {
  /** `word`: and, or, order by. */
  expect: 'field' | 'operator' | 'value' | 'word' | 'nothing';
  /** The field that an operator or value belongs to; empty otherwise. */
  field: string;
  inList: boolean;
  /** What has been typed of it, without its quotes, and where it starts. */
  typed: string;
  from: number;
}

type State = Pick<JqlContext, 'expect' | 'field' | 'inList'> & { separator: boolean; depth: number };

const START: State = { expect: 'field', field: '', inList: false, separator: false, depth: 0 };

/** The grammar around the caret at `at`, in UTF-16 units. */
export const jqlContext = (text: string, at: number): JqlContext => {
  const before = text.slice(0, at);
  const all = tokens(before);
  const last = all.at(-1);
  const open = last !== undefined && last.kind !== 'sign' && reaches(before, last);
  const state = (open ? all.slice(0, -1) : all).reduce(after, START);
  const { field, inList, separator } = state;
  const expect = separator ? 'nothing' : state.expect;
  return { expect, field, inList, typed: open ? last.value : '', from: open ? last.start : at };
};

/** The caret stands in the token or right behind it. */
const reaches = (before: string, { kind, start }: Token): boolean => {
  if (kind === 'word') return !/\s$/.test(before);
  const rest = before.slice(start);
  return !/^(["'])(?:[^\\]|\\[\s\S])*?\1\s+$/.test(rest);
};

const after = (state: State, token: Token): State => {
  // The arguments of a function are its own matter.
  if (state.depth > 0) return { ...state, depth: state.depth + depthOf(token) };
  switch (state.expect) {
    case 'field':
      return isWord(token, 'not') || token.kind === 'sign'
        ? state
        : { ...state, expect: 'operator', field: token.value };
    case 'operator':
      return afterOperator(state, token);
    case 'value':
      return afterValue(state, token);
    case 'word':
      return afterWord(state, token);
    case 'nothing':
      return state;
  }
};

const depthOf = (token: Token): number => (isSign(token, '(') ? 1 : isSign(token, ')') ? -1 : 0);

const afterOperator = (state: State, token: Token): State => {
  if (isSign(token, ...COMPARES) || isWord(token, 'in', 'is', 'was')) return { ...state, expect: 'value' };
  return isWord(token, 'changed') ? { ...state, expect: 'word' } : state;
};

const afterValue = (state: State, token: Token): State => {
  if (isSign(token, '(')) return { ...state, inList: true };
  if (state.separator && isSign(token, ',')) return { ...state, separator: false };
  if (isSign(token, ')')) return { ...state, expect: 'word', inList: false, separator: false };
  if (token.kind === 'sign' || isWord(token, 'not', 'in')) return state;
  return state.inList ? { ...state, separator: true } : { ...state, expect: 'word' };
};

const afterWord = (state: State, token: Token): State => {
  if (isWord(token, 'and', 'or') || isSign(token, '&&', '||')) return START;
  if (isWord(token, 'order')) return { ...state, expect: 'nothing' };
  return isSign(token, '(') ? { ...state, depth: 1 } : state;
};

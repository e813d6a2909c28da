/** Where in a filter's JSON the caret stands: in the name of a field, or in the value of one that has names. */
export interface FilterContext {
  /** Names that fit; null where a value stands. */
  names: string[] | null;
  /** What the value is of. */
  of: 'labels' | 'places';
  typed: string;
  from: number;
  to: number;
}

/** Fields of an `IssueFilter` that a rule is likely to use (Linear's schema, 2026-11); none leads to a person. */
const FIELDS = [
  ...['and', 'completedAt', 'createdAt', 'cycle', 'dueDate', 'estimate', 'labels', 'number', 'or', 'parent'],
  ...['priority', 'project', 'projectMilestone', 'startedAt', 'state', 'team', 'title', 'updatedAt'],
];
/** What is asked of a field. */
const TESTS = [
  ...['containsIgnoreCase', 'eq', 'eqIgnoreCase', 'every', 'gt', 'gte', 'in', 'key', 'lt', 'lte', 'name'],
  ...['neq', 'nin', 'null', 'number', 'some', 'startsWith', 'type'],
];

/** Null outside of strings. `at` and the places in the answer are UTF-16 units. */
export const filterContext = (text: string, at: number): FilterContext | null => {
  const from = openQuote(text.slice(0, at));
  if (from === null) return null;
  const typed = text.slice(from + 1, at);
  const close = /^[^"\\{}:,]*"/.exec(text.slice(at))?.[0].length ?? 0;
  const place = { typed, from, to: at + close };
  const path = namesAround(text.slice(0, from));
  if (!isValue(text.slice(0, from)))
    return { names: fitting(path.length === 0 ? FIELDS : TESTS, typed), of: 'places', ...place };
  const owner = path.findLast((name) => name === 'labels' || name === 'team' || name === 'project');
  return owner === undefined ? null : { names: null, of: owner === 'labels' ? 'labels' : 'places', ...place };
};

/** Where the string that is open at the end of the text begins; null when none is. */
const openQuote = (text: string): number | null => {
  let open: number | null = null;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') open = open === null ? at : null;
  }
  return open;
};

const isValue = (before: string): boolean => /[:[]\s*$|\[[^\]{}]*,\s*$/.test(before);

/** The names that lead to the end of the text, but for those that only join: `labels`, `some`, `name`. */
const namesAround = (before: string): string[] => {
  const path: string[] = [];
  let last = '';
  for (const [, name, brace] of before.matchAll(/"((?:[^"\\]|\\.)*)"|([{}])/g)) {
    if (name !== undefined) last = name;
    else if (brace === '{') path.push(last);
    else path.pop();
    if (brace !== undefined) last = '';
  }
  return [...path, last].filter((name) => !['', 'and', 'or'].includes(name));
};

const fitting = (names: readonly string[], typed: string): string[] =>
  names.filter((name) => name.toLowerCase().startsWith(typed.toLowerCase()));

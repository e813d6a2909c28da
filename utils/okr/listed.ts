/** Names in a row as the language joins them: "A, B, and C", "A oder B". */
export const listed = (names: readonly string[], locale: string, joined: 'and' | 'or' = 'and'): string =>
  new Intl.ListFormat(locale, { type: joined === 'and' ? 'conjunction' : 'disjunction' }).format(names);

/** Which of Jira's words can stand where the caret does; never one that names a person. */
import type { Suggestion } from '#utils/messaging/rule-help.ts';
import { plain, type Reference, unquoted } from './autocomplete.ts';
import type { JqlContext } from './jql-context.ts';
import { isPersonName } from './refuse-people.ts';

/** Of names, functions and values each. */
export const MOST = 12;

/** A suggestion for a part of a query, which stands for no rule by itself. */
export const part = (label: string, detail: string, insert: string): Suggestion => ({
  ...{ label, detail, insert },
  query: null,
});

/** Fields, operators or words that begin with what is typed, then those that hold it. */
export const namesFor = (context: JqlContext, { visibleFieldNames }: Reference): Suggestion[] => {
  const { expect, field, typed } = context;
  if (expect === 'word')
    return ranked(
      ['AND', 'OR'].map((word) => part(word, '', `${word} `)),
      typed,
    );
  if (expect === 'operator') {
    const operators = visibleFieldNames.find(({ value }) => sameName(value, field))?.operators ?? [];
    return ranked(
      operators.map((one) => part(one.toUpperCase(), '', `${one}${/in$/i.test(one) ? ' (' : ' '}`)),
      typed,
    );
  }
  const fields = visibleFieldNames.filter((one) => !isOfPeople(one));
  return ranked(
    fields.map(({ value, displayName }) => {
      const shown = plain(displayName ?? value);
      return part(unquoted(value), shown === unquoted(value) ? '' : shown, `${value} `);
    }),
    typed,
  ).slice(0, MOST);
};

/** Functions that make values of a field's types. */
export const functionsFor = (
  types: readonly string[],
  { typed }: JqlContext,
  { visibleFunctionNames }: Reference,
) =>
  ranked(
    visibleFunctionNames
      .filter((one) => one.types.some((type) => types.includes(type)) && !isOfPeople(one))
      .map(({ value }) => part(value, '', `${value} `)),
    typed,
  ).slice(0, MOST);

const isOfPeople = ({ value, types }: { value: string; types: readonly string[] }): boolean =>
  types.some((type) => /user/i.test(type)) || isPersonName(unquoted(value).replace(/\(.*$/, ''));

const ranked = (options: Suggestion[], typed: string): Suggestion[] => {
  const wanted = typed.toLowerCase();
  const place = ({ label, detail }: Suggestion): number => {
    if (label.toLowerCase().startsWith(wanted)) return 0;
    return `${label} ${detail}`.toLowerCase().includes(wanted) ? 1 : 2;
  };
  return options.filter((option) => place(option) < 2).sort((a, b) => place(a) - place(b));
};

/** Fields are called the same whatever their case and quotes. */
export const sameName = (a: string, b: string): boolean =>
  unquoted(a).toLowerCase() === b.trim().toLowerCase();

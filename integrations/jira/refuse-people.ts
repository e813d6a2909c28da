/**
 * A rule that names a person is refused: viewers would see different numbers, and people are
 * not the measure. What counts as naming one, from Atlassian's lists of JQL fields, functions and history
 * predicates (read 2026-11). Saved filters are refused as a whole: what they hide may change any day.
 */
import { COMPARES, isSign, isWord, type Token, tokens, withoutOrder } from './jql.ts';

const PERSON_FIELDS = new Set([
  'approvals',
  'approver',
  'approvers',
  'assignee',
  'creator',
  'lastviewed',
  'reporter',
  'request participants',
  'voter',
  'watcher',
  'worklogauthor',
]);

const FILTER_FIELDS = new Set(['filter', 'request', 'savedfilter', 'searchrequest']);

const PERSON_FUNCTIONS = new Set([
  'approver',
  'approved',
  'componentsleadbyuser',
  'currentlogin',
  'currentuser',
  'inactiveusers',
  'issuehistory',
  'lastlogin',
  'membersof',
  'myapproval',
  'myapproved',
  'mypending',
  'organizationmembers',
  'pending',
  'pendingby',
  'projectsleadbyuser',
  'projectswhereuserhaspermission',
  'projectswhereuserhasrole',
  'spacesleadbyuser',
  'spaceswhereuserhaspermission',
  'spaceswhereuserhasrole',
  'updatedby',
  'votedissues',
  'watchedissues',
]);

/** A field, or a function without its brackets, that a rule may not use; for what is offered while one types. */
export const isPersonName = (name: string): boolean => {
  const known = name.trim().toLowerCase();
  return (
    PERSON_FIELDS.has(known) ||
    FILTER_FIELDS.has(known) ||
    PERSON_FUNCTIONS.has(known) ||
    PERSON_TYPE.test(known)
  );
};

const COMPARES_IN_WORDS = ['in', 'not', 'is', 'was', 'changed'];

/** A field name stands before a comparison, quoted or not; everywhere else the same word is a value. */
const isField = (next: Token | undefined): boolean =>
  isSign(next, ...COMPARES) || isWord(next, ...COMPARES_IN_WORDS);

/** `"Reviewer[User Picker (single user)]"` is how Jira Cloud writes a field together with its type. */
const PERSON_TYPE = /\[[^\]]*\b(user|people|person)\b/i;

const namesPerson = (all: Token[], n: number, known: ReadonlySet<string>): boolean => {
  const token = all[n];
  if (!token || token.kind === 'sign') return false;
  const name = token.value.trim().toLowerCase();
  const [before, next] = [all[n - 1], all[n + 1]];
  if (isSign(next, '(') && PERSON_FUNCTIONS.has(name)) return true;
  if (isField(next))
    return PERSON_FIELDS.has(name) || FILTER_FIELDS.has(name) || PERSON_TYPE.test(name) || known.has(name);
  // `status was Done by …`, `changed by …`: after a value or a list, never where a value would stand.
  return isWord(token, 'by') && !isSign(before, ...COMPARES, '(', ',');
};

/**
 * The word that names a person, or null. `personFields` adds names of the site's own user fields, in
 * lower case (`reviewer`, `cf[10042]`).
 */
export const namedPerson = (jql: string, personFields: ReadonlySet<string> = new Set()): string | null => {
  const all = tokens(withoutOrder(jql));
  const at = all.findIndex((_, n) => namesPerson(all, n, personFields));
  return all[at]?.value ?? null;
};

/**
 * What can go wrong between us and a tracker, as data: it crosses messages and is shown as a sentence
 * with a next step (`problem_<code>_title`, `problem_<code>_text`, `problem_<code>_action` in `_locales`).
 */
export type ProblemCode =
  | 'signed-out' // Jira session ended, or an anonymous answer where a person was expected
  | 'unauthorised' // 401: a key or token was refused
  | 'forbidden' // 403
  | 'xsrf' // 403 by Jira's XSRF filter
  | 'not-found' // 404: absent or not visible
  | 'moved' // a redirect from `http`, mostly to `https`, or to a sign-in page
  | 'gone' // 410: the API was removed
  | 'rate-limited' // 429, or Linear's 400 RATELIMITED
  | 'bad-query' // 400: JQL or filter refused
  | 'names-person' // a rule that names a person: refused by us; `detail` is the word
  | 'frozen' // an edit of a closed cycle: refused by us; `detail` is its name
  | 'server' // 5xx
  | 'not-json' // HTML or half an answer where JSON was due
  | 'unexpected-shape' // JSON, but not what the contract says
  | 'timeout'
  | 'offline' // no connection, DNS, refused
  | 'no-access' // the browser withholds host permission
  | 'storage'; // quota, corrupt or lost store

export interface Problem {
  code: ProblemCode;
  /** Host name it happened with, for the sentence; never a full URL, never a query, never a secret. */
  host: string;
  /** When trying again makes sense, ISO. */
  retryAt: string | null;
  /** The tracker's own words, shortened, shown as text. */
  detail: string;
  /** Field path for `unexpected-shape`, e.g. `issues.3.fields.created`. */
  field: string | null;
  at: string;
}

import type { ProblemCode } from '#utils/problem.ts';
import type { ProblemSketch } from './errors.ts';
import { retryMoment } from './limits.ts';

/** An answer as it came, before anybody has judged it. */
export interface RawAnswer {
  status: number;
  headers: Headers;
  text: string;
  /** `undefined` when the body is no JSON; `null` for an empty one. */
  json: unknown;
  html: boolean;
  redirected: boolean;
}

/** An answer with its text, read as JSON where it can be; what is a page or a redirect is said, not followed. */
export const readAnswer = async (response: Response): Promise<RawAnswer> => {
  const { status, headers } = response;
  const redirected = response.type === 'opaqueredirect' || (status >= 300 && status < 400);
  const text = redirected ? '' : await response.text();
  const type = headers.get('content-type')?.toLowerCase() ?? '';
  return { status, headers, text, json: parse(text, type), html: type.includes('text/html'), redirected };
};

/** JSON that does not say so is not taken for it: a proxy's or a sign-in page's text must not pass as data. */
const parse = (text: string, type: string): unknown => {
  if (text === '') return null;
  if (!/^application\/([\w.-]+\+)?json\b/.test(type)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
};

const BY_STATUS: Record<number, ProblemCode> = {
  403: 'forbidden',
  404: 'not-found',
  408: 'timeout',
  410: 'gone',
  429: 'rate-limited',
};

/** A page that asks people to sign in, sent where data was due (Atlassian and Jira, seen 2026-11). */
const SIGN_IN = /id\.atlassian\.com|login\.jsp|loginForm|name="password"|\/login\?/i;

/** What an answer means; null when it is good. `refused` is what a 401 means here. */
export const judgeByStatus = (
  answer: RawAnswer,
  refused: 'signed-out' | 'unauthorised',
  now: number,
): ProblemSketch | null => {
  const { status, headers } = answer;
  const detail = wordsOf(answer);
  if (status === 401) return { code: refused, detail };
  if (answer.redirected || (answer.html && refused === 'signed-out' && SIGN_IN.test(answer.text)))
    return { code: refused === 'signed-out' ? 'signed-out' : 'not-json', detail: '' };
  if (status === 403 && /XSRF check failed/i.test(answer.text)) return { code: 'xsrf', detail };
  if (status >= 400) {
    const code = BY_STATUS[status] ?? (status >= 500 ? 'server' : 'bad-query');
    const mayPass = code === 'rate-limited' || code === 'server';
    return { code, detail, retryAt: mayPass ? retryMoment(headers, now) : null };
  }
  return answer.json === undefined ? { code: 'not-json' } : null;
};

/** The tracker's own words, from Jira's, OAuth's or GraphQL's error bodies; nothing of an HTML page. */
const wordsOf = ({ json, html, text }: RawAnswer): string => {
  if (json === undefined) return html ? '' : text;
  if (typeof json !== 'object' || json === null) return '';
  const body = new Map<string, unknown>(Object.entries(json));
  const errors = body.get('errors');
  const lists = [
    body.get('errorMessages'),
    errors && typeof errors === 'object' ? Object.values(errors) : [],
  ];
  const words = [...lists.flat(), body.get('message'), body.get('error_description'), body.get('error')];
  return words.map(said).filter(Boolean).join(' ');
};

const said = (word: unknown): string => {
  if (typeof word === 'string') return word;
  if (typeof word === 'object' && word !== null && 'message' in word && typeof word.message === 'string')
    return word.message;
  return '';
};

import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from '#utils/zod.ts';
import { makeQuarter } from '../quarter/make-quarter.ts';
import { type DataCenterSimulator, startDataCenter } from './data-center.ts';
import * as schemas from './schemas.ts';

const path = new URL('../../../../shared/contracts/jira-dc-openapi.json', import.meta.url);
const there = existsSync(path);

interface Schema {
  $ref?: string;
  type?: string;
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  items?: Schema;
}
interface OpenApi {
  paths: Record<string, unknown>;
  components: { schemas: Record<string, Schema> };
}
const openApi: OpenApi = there
  ? JSON.parse(readFileSync(path, 'utf8'))
  : { paths: {}, components: { schemas: {} } };

const resolve = (schema: Schema): Schema =>
  schema.$ref ? resolve(openApi.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}) : schema;

const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
};

/**
 * Where the document is known to be wrong: it declares every field of an issue an object, and writes of an
 * answer that is a list what one item of it is (tracker APIs §2); an issue's own `expand`, which every server
 * sends, it leaves out. Absent sides of a change are null.
 */
const KNOWN = [
  /\.fields\.\w+$/,
  /^(\[0\]|.*\.issues\[\d+\])\.expand$/,
  /items\[\d+\]\.(from|fromString|to|toString)$/,
];

const isKnown = (at: string): boolean => KNOWN.some((pattern) => pattern.test(at));

/** What in `value` the document does not allow, as places with reasons. */
const breaches = (value: unknown, raw: Schema, at = ''): string[] => {
  const schema = resolve(raw);
  if (isKnown(at)) return [];
  const type = typeOf(value);
  const allowed = schema.type ?? type;
  if (allowed !== type && !(allowed === 'number' && type === 'integer'))
    return [`${at}: ${type} instead of ${allowed}`];
  if (Array.isArray(value))
    return value.flatMap((item, i) => breaches(item, schema.items ?? {}, `${at}[${i}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => {
    const more = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
    const known = schema.properties?.[name] ?? more;
    if (known) return breaches(item, known, `${at}.${name}`);
    return schema.properties && !isKnown(`${at}.${name}`) ? [`${at}.${name}: unknown`] : [];
  });
};

const API = '/rest/api/2';
const quarter = makeQuarter({ seed: 2, today: '2026-11-22' });
let jira: DataCenterSimulator;
beforeAll(async () => {
  jira = await startDataCenter({ quarter });
});
afterAll(() => jira.close());

const ask = async (url: string, body?: unknown): Promise<unknown> => {
  const response = await fetch(`${jira.url}${API}${url}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { cookie: jira.gate.signIn(), 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return response.json();
};

const ANSWERS: [name: string, url: string, body?: unknown][] = [
  ['UserBean', '/myself'],
  ['FieldBean', '/field'],
  ['SearchResultsBean', '/search?jql=project%3DPAY&fields=*all'],
  ['SearchResultsBean', '/search', { jql: 'project = PAY', fields: ['*all'], validateQuery: false }],
  ['IssueBean', '/issue/PAY-318'],
  ['IssueBean', '/issue/PAY-336?expand=changelog'],
  ['StatusJsonBean', '/status'],
  ['IssueTypeJsonBean', '/issuetype'],
  ['ErrorCollection', '/issue/GONE-1'],
  ['ServerInfoBean', '/serverInfo'],
];

describe.skipIf(!there)('against the OpenAPI document', () => {
  it.each(ANSWERS)('%s at %s is answered as documented', async (name, url, body) => {
    const documented = openApi.components.schemas[name];
    expect(documented, `the document has a ${name}`).toBeDefined();
    const answer = await ask(url, body);
    const list = Array.isArray(answer) ? answer : [answer];
    expect(list.length).toBeGreaterThan(0);
    expect(list.flatMap((one, i) => breaches(one, documented ?? {}, `[${i}]`))).toEqual([]);
  });

  it('what is asked for is documented, and Cloud’s bulk reads are not', () => {
    const paths = Object.keys(openApi.paths);
    for (const known of [
      'search',
      'myself',
      'field',
      'serverInfo',
      'issue/{issueIdOrKey}',
      'jql/autocompletedata',
      'jql/autocompletedata/suggestions',
    ])
      expect(paths).toContain(`/api/2/${known}`);
    expect(paths.filter((one) => /bulkfetch|search\/jql|approximate/.test(one))).toEqual([]);
  });

  it('what is sent with a search is what its bean takes', () => {
    const bean = openApi.components.schemas.SearchRequestBean?.properties ?? {};
    expect(Object.keys(bean)).toEqual(
      expect.arrayContaining(['jql', 'startAt', 'maxResults', 'fields', 'validateQuery']),
    );
    expect(bean.validateQuery?.type).toBe('boolean');
  });

  it('would notice a field that is not documented and a wrong type', () => {
    const user = openApi.components.schemas.UserBean ?? {};
    expect(breaches({ name: 'a', shoeSize: 44 }, user)).toEqual(['.shoeSize: unknown']);
    expect(breaches({ active: 'yes' }, user)).toEqual(['.active: string instead of boolean']);
  });
});

it('our own schemas refuse what they do not know', () => {
  const own = Object.values(schemas).filter((schema) => schema instanceof z.ZodObject);
  expect(own.length).toBeGreaterThan(5);
  expect(schemas.UserBean.safeParse({ accountId: 'a' }).success).toBe(false);
});

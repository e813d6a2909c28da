/**
 * Our schemas and our answers against Atlassian's own OpenAPI document, where it is present: each field of ours
 * must be there, with a type it allows.
 */
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from '#utils/zod.ts';
import { makeQuarter } from '../quarter/make-quarter.ts';
import { type JiraSimulator, startJira } from './jira.ts';
import * as schemas from './schemas.ts';

const path = new URL('../../../../shared/contracts/jira-cloud-openapi.json', import.meta.url);
const there = existsSync(path);

interface Schema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  enum?: unknown[];
  nullable?: boolean;
}
interface OpenApi {
  components: { schemas: Record<string, Schema> };
}

const openApi: OpenApi = there ? JSON.parse(readFileSync(path, 'utf8')) : { components: { schemas: {} } };

const resolve = (schema: Schema): Schema => {
  if (schema.$ref) return resolve(openApi.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  const only = schema.allOf?.length === 1 ? schema.allOf[0] : undefined;
  return only ? resolve(only) : schema;
};

const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
};

/**
 * Where the document is known to be wrong or silent: instants of bulk histories are numbers, and absent sides of a
 * change are null on real sites.
 */
const KNOWN = [/changeHistories\[\d+\]\.created$/, /items\[\d+\]\.(from|fromString|to|toString)$/];

/** What in `value` the document does not allow, as places with reasons. */
const breaches = (value: unknown, raw: Schema, at = ''): string[] => {
  const schema = resolve(raw);
  if (KNOWN.some((pattern) => pattern.test(at))) return [];
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices)
    return choices.some((one) => breaches(value, one, at).length === 0) ? [] : [`${at}: none fits`];
  const type = typeOf(value);
  const allowed = schema.type === undefined ? [type] : [schema.type].flat();
  if (!allowed.some((one) => one === type || (one === 'number' && type === 'integer')))
    return [`${at}: ${type} instead of ${allowed.join('|')}`];
  if (schema.enum && !schema.enum.includes(value)) return [`${at}: ${String(value)} is no choice`];
  if (Array.isArray(value))
    return value.flatMap((item, i) => breaches(item, schema.items ?? {}, `${at}[${i}]`));
  if (typeof value === 'object' && value !== null) return objectBreaches(value, schema, at);
  return [];
};

const objectBreaches = (value: object, schema: Schema, at: string): string[] => {
  const missing = (schema.required ?? [])
    .filter((name) => !(name in value))
    .map((name) => `${at}.${name}: missing`);
  const { additionalProperties: more } = schema;
  const inner = Object.entries(value).flatMap(([name, item]) => {
    const own =
      schema.properties && Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined;
    const given = own ?? (typeof more === 'object' ? more : undefined);
    if (given) return breaches(item, given, `${at}.${name}`);
    return more === false || (schema.properties && more === undefined) ? [`${at}.${name}: unknown`] : [];
  });
  return [...missing, ...inner];
};

const API = '/rest/api/3';
const quarter = makeQuarter({ seed: 2, today: '2026-11-22' });
let jira: JiraSimulator;
beforeAll(async () => {
  jira = await startJira({ quarter });
  jira.state.issue('PAY-318').properties.set('okr', { a: 1 });
});
afterAll(() => jira.close());

const ask = async (url: string, body?: unknown): Promise<unknown> => {
  const response = await fetch(`${jira.url}${url}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { cookie: jira.gate.signIn(), 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return response.json();
};

const ANSWERS: [name: string, url: string, body?: unknown][] = [
  ['User', `${API}/myself`],
  ['ServerInformation', `${API}/serverInfo`],
  ['FieldDetails', `${API}/field`],
  ['StatusDetails', `${API}/status`],
  ['StatusCategory', `${API}/statuscategory`],
  ['IssueTypeDetails', `${API}/issuetype`],
  ['PageBeanProject', `${API}/project/search`],
  ['SearchAndReconcileResults', `${API}/search/jql`, { jql: 'project = PAY', fields: ['*all'] }],
  ['JQLCountResultsBean', `${API}/search/approximate-count`, { jql: 'project = PAY' }],
  ['BulkIssueResults', `${API}/issue/bulkfetch`, { issueIdsOrKeys: ['PAY-318'], properties: ['okr'] }],
  ['BulkChangelogResponseBean', `${API}/changelog/bulkfetch`, { issueIdsOrKeys: ['PAY-318', 'PAY-319'] }],
  ['PageBeanChangelog', `${API}/issue/PAY-319/changelog`],
  ['IssueBean', `${API}/issue/PAY-318?properties=*all`],
  ['Transitions', `${API}/issue/PAY-318/transitions`],
  ['PropertyKeys', `${API}/issue/PAY-318/properties`],
  ['EntityProperty', `${API}/issue/PAY-318/properties/okr`],
  [
    'RemoteIssueLinkIdentifies',
    `${API}/issue/PAY-318/remotelink`,
    { globalId: 'g', object: { title: 't', url: 'https://example.org' } },
  ],
  ['RemoteIssueLink', `${API}/issue/PAY-318/remotelink?globalId=g`],
  ['JQLReferenceData', `${API}/jql/autocompletedata`],
  ['AutoCompleteSuggestions', `${API}/jql/autocompletedata/suggestions?fieldName=status&fieldValue=d`],
  ['IssuePickerSuggestions', `${API}/issue/picker?query=quote`],
  ['ErrorCollection', `${API}/issue/GONE-1`],
];

describe.skipIf(!there)('against the OpenAPI document', () => {
  it.each(ANSWERS)('%s is answered as documented', async (name, url, body) => {
    const documented = openApi.components.schemas[name];
    expect(documented, `the document has a ${name}`).toBeDefined();
    const answer = await ask(url, body);
    const list = Array.isArray(answer) ? answer : [answer];
    expect(list.length).toBeGreaterThan(0);
    expect(list.flatMap((one, i) => breaches(one, documented ?? {}, `[${i}]`))).toEqual([]);
  });

  it.each(ANSWERS.map(([name]) => name))('our schema %s names only documented fields', (name) => {
    const own = Object.entries(schemas).find(([key]) => key === name)?.[1];
    const fields = own instanceof z.ZodObject ? Object.keys(own.shape) : [];
    expect(fields.length).toBeGreaterThan(0);
    const documented = Object.keys(resolve(openApi.components.schemas[name] ?? {}).properties ?? {});
    expect(fields.filter((field) => !documented.includes(field))).toEqual([]);
  });

  it('would notice a field that is not documented and a wrong type', () => {
    const user = openApi.components.schemas.User ?? {};
    expect(breaches({ accountId: 'a', shoeSize: 44 }, user)).toEqual(['.shoeSize: unknown']);
    expect(breaches({ active: 'yes' }, user)).toEqual(['.active: string instead of boolean']);
  });
});

describe('our own schemas', () => {
  it('refuse what they do not know', () => {
    expect(schemas.JQLCountResultsBean.safeParse({ count: 1, total: 1 }).success).toBe(false);
  });
});

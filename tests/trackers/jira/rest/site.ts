import { z } from '#utils/zod.ts';
import { FIELD_IDS } from '../../quarter/field-ids.ts';
import {
  FieldDetails,
  IssueTypeDetails,
  PageBeanProject,
  ServerInformation,
  StatusCategory,
  StatusDetails,
  TenantInfo,
  User,
} from '../schemas.ts';
import { SYSTEM_FIELDS, type SystemField } from '../state/system-fields.ts';
import { CATEGORIES, ISSUE_TYPES, STATUSES } from '../state/workflow.ts';
import { intParam, listParam, ok, type Route, refuse } from './answer.ts';
import { categoryJson, projectJson, statusJson, typeJson, userJson } from './parts.ts';

export const tenantInfo: Route = ({ world }) => ok(TenantInfo, { cloudId: world.cloudId });

/** Anybody may ask. */
export const serverInfo: Route = ({ base }) =>
  ok(ServerInformation, {
    baseUrl: base,
    version: '1001.0.0-SNAPSHOT',
    versionNumbers: [1001, 0, 0],
    deploymentType: 'Cloud',
    buildNumber: 100_289,
    serverTitle: 'Jira',
  });

export const myself: Route = ({ account, base }) =>
  account === null
    ? refuse(401, 'Client must be authenticated to access this resource.')
    : ok(User, userJson(base, account, true));

const SYSTEM: SystemField[] = [...SYSTEM_FIELDS, ['workratio', 'Work Ratio', 'number']];

export const fields: Route = ({ account }) =>
  ok(z.array(FieldDetails), [
    ...SYSTEM.map(([id, name, type, items]) => ({
      ...fieldHead(id, name, false),
      clauseNames: [id],
      schema: { type, system: id, ...(items ? { items } : {}) },
    })),
    ...(account === null ? [] : Object.entries(FIELD_IDS).map(([name, id]) => customField(id, name))),
  ]);

const fieldHead = (id: string, name: string, custom: boolean) => ({
  id,
  key: id,
  name,
  custom,
  orderable: true,
  navigable: true,
  searchable: true,
});

const customField = (id: string, name: string) => ({
  ...fieldHead(id, name, true),
  clauseNames: [`cf[${id.slice(12)}]`, name],
  schema: {
    type: 'number',
    custom: 'com.atlassian.jira.plugin.system.customfieldtypes:float',
    customId: Number(id.slice(12)),
  },
});

export const statuses: Route = ({ account, base }) =>
  ok(z.array(StatusDetails), account === null ? [] : STATUSES.map((status) => statusJson(base, status)));

export const issueTypes: Route = ({ account, base }) =>
  ok(z.array(IssueTypeDetails), account === null ? [] : ISSUE_TYPES.map((type) => typeJson(base, type)));

export const statusCategories: Route = ({ base }) =>
  ok(
    z.array(StatusCategory),
    CATEGORIES.map((category) => categoryJson(base, category)),
  );

export const projects: Route = ({ world, account, base, request }) => {
  const startAt = intParam(request, 'startAt', 0);
  const maxResults = Math.min(intParam(request, 'maxResults', 50), 100);
  const keys = listParam(request, 'keys');
  const query = request.url.searchParams.get('query')?.toLowerCase() ?? '';
  const found = (account === null ? [] : world.projects).filter(
    ({ key, name }) =>
      (keys.length === 0 || keys.includes(key)) && `${key} ${name}`.toLowerCase().includes(query),
  );
  return ok(PageBeanProject, {
    self: `${base}/rest/api/3/project/search?startAt=${startAt}&maxResults=${maxResults}`,
    maxResults,
    startAt,
    total: found.length,
    isLast: startAt + maxResults >= found.length,
    values: found.slice(startAt, startAt + maxResults).map((project) => projectJson(base, project)),
  });
};

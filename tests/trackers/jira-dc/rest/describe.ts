import { z } from '#utils/zod.ts';
import { ok, type Route } from '../../jira/rest/answer.ts';
import { SYSTEM_FIELDS } from '../../jira/state/system-fields.ts';
import { ISSUE_TYPES, STATUSES } from '../../jira/state/workflow.ts';
import { stamp } from '../../jira/time.ts';
import { FIELD_IDS } from '../../quarter/field-ids.ts';
import { EPIC_LINK, PARENT_LINK } from '../fields.ts';
import { FieldBean, IssueTypeJsonBean, ServerInfoBean, StatusJsonBean } from '../schemas.ts';
import { statusJson, typeJson } from './parts.ts';

export const VERSION = '9.12.8';

/** Anybody may ask. The base URL is what the admin once typed, not the address in use. */
export const serverInfo: Route = ({ base }) =>
  ok(ServerInfoBean, {
    baseUrl: base,
    version: VERSION,
    versionNumbers: VERSION.split('.').map(Number),
    deploymentType: 'DataCenter',
    buildNumber: 9_120_008,
    buildDate: stamp(Date.UTC(2024, 4, 7)),
    scmInfo: 'simulated',
    serverTitle: 'Company Jira',
  });

export const statuses: Route = ({ account, base }) =>
  ok(z.array(StatusJsonBean), account === null ? [] : STATUSES.map((status) => statusJson(base, status)));

export const issueTypes: Route = ({ account, base }) =>
  ok(z.array(IssueTypeJsonBean), account === null ? [] : ISSUE_TYPES.map((type) => typeJson(base, type)));

const CUSTOM: [id: string, name: string, type: string, custom: string][] = [
  [EPIC_LINK, 'Epic-Verknüpfung', 'any', 'com.pyxis.greenhopper.jira:gh-epic-link'],
  [PARENT_LINK, 'Übergeordneter Link', 'any', 'com.atlassian.jpo:jpo-custom-field-parent'],
  ['customfield_10044', 'Reviewer', 'user', 'com.atlassian.jira.plugin.system.customfieldtypes:userpicker'],
  ...Object.entries(FIELD_IDS).map(([name, id]): (typeof CUSTOM)[number] => [
    id,
    name,
    'number',
    'com.atlassian.jira.plugin.system.customfieldtypes:float',
  ]),
];

const head = (id: string, name: string, custom: boolean) => ({
  ...{ id, name, custom },
  orderable: true,
  navigable: true,
  searchable: true,
});

export const fields: Route = ({ account }) =>
  ok(z.array(FieldBean), [
    ...SYSTEM_FIELDS.map(([id, name, type, items]) => ({
      ...head(id, name, false),
      clauseNames: [id],
      schema: { type, system: id, ...(items ? { items } : {}) },
    })),
    ...(account === null ? [] : CUSTOM).map(([id, name, type, custom]) => ({
      ...head(id, name, true),
      clauseNames: [`cf[${id.slice('customfield_'.length)}]`, name],
      schema: { type, custom, customId: Number(id.slice('customfield_'.length)) },
    })),
  ]);

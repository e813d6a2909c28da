import { z } from '#utils/zod.ts';
import { EntityProperty, PropertyKeys, RemoteIssueLink, RemoteIssueLinkIdentifies } from '../schemas.ts';
import type { RemoteLink } from '../state/model.ts';
import { type Ask, bodyOf, nothing, ok, refuse } from './answer.ts';
import { aboutIssue } from './issues.ts';

const LONGEST_KEY = 255;
const LONGEST_VALUE = 32_768;

const propertyUrl = (base: string, issue: string, key: string): string =>
  `${base}/rest/api/3/issue/${issue}/properties/${encodeURIComponent(key)}`;

export const properties = aboutIssue((ask, issue) =>
  ok(PropertyKeys, {
    keys: [...issue.properties.keys()].map((key) => ({ self: propertyUrl(ask.base, issue.id, key), key })),
  }),
);

const missing = (key: string) => refuse(404, `The property ${key} does not exist.`);

export const property = aboutIssue(({ params }, issue) => {
  const key = params.key ?? '';
  return issue.properties.has(key)
    ? ok(EntityProperty, { key, value: issue.properties.get(key) })
    : missing(key);
});

export const setProperty = aboutIssue(({ params, request }, issue) => {
  const key = params.key ?? '';
  if (key.length > LONGEST_KEY)
    return refuse(400, `The property key must be at most ${LONGEST_KEY} characters long.`);
  if (request.body.length > LONGEST_VALUE)
    return refuse(400, `The property value must be at most ${LONGEST_VALUE} characters long.`);
  const value = bodyOf(request, z.json());
  const status = issue.properties.has(key) ? 200 : 201;
  issue.properties.set(key, value);
  return nothing(status);
});

export const deleteProperty = aboutIssue(({ params }, issue) =>
  issue.properties.delete(params.key ?? '') ? nothing() : missing(params.key ?? ''),
);

const LinkBody = z.object({
  globalId: z.string().max(255).optional(),
  application: z.record(z.string(), z.json()).optional(),
  relationship: z.string().optional(),
  object: z.looseObject({ title: z.string().min(1), url: z.url() }),
});

const selfOf = (ask: Ask, issue: string, link: RemoteLink): string =>
  `${ask.base}/rest/api/3/issue/${issue}/remotelink/${link.id}`;

const linkJson = (ask: Ask, issue: string, link: RemoteLink) => ({
  id: link.id,
  self: selfOf(ask, issue, link),
  ...(link.globalId === null ? {} : { globalId: link.globalId }),
  ...(link.application === null ? {} : { application: link.application }),
  ...(link.relationship === null ? {} : { relationship: link.relationship }),
  object: link.object,
});

export const remoteLinks = aboutIssue((ask, issue) => {
  const globalId = ask.request.url.searchParams.get('globalId');
  if (globalId === null)
    return ok(
      z.array(RemoteIssueLink),
      issue.remoteLinks.map((link) => linkJson(ask, issue.key, link)),
    );
  const link = issue.remoteLinks.find((one) => one.globalId === globalId);
  return link
    ? ok(RemoteIssueLink, linkJson(ask, issue.key, link))
    : refuse(404, `The remote issue link with global ID '${globalId}' does not exist.`);
});

/** The same global id again replaces the link; what is left out becomes empty. */
export const setRemoteLink = aboutIssue((ask, issue) => {
  const body = bodyOf(ask.request, LinkBody);
  const before = issue.remoteLinks.find(
    (one) => body.globalId !== undefined && one.globalId === body.globalId,
  );
  const link: RemoteLink = {
    id: before?.id ?? ask.world.next('link'),
    globalId: body.globalId ?? null,
    application: body.application ?? null,
    relationship: body.relationship ?? null,
    object: body.object,
  };
  if (before) issue.remoteLinks[issue.remoteLinks.indexOf(before)] = link;
  else issue.remoteLinks.push(link);
  return ok(
    RemoteIssueLinkIdentifies,
    { id: link.id, self: selfOf(ask, issue.key, link) },
    before ? 200 : 201,
  );
});

export const deleteRemoteLink = aboutIssue(({ request, params }, issue) => {
  const globalId = request.url.searchParams.get('globalId');
  const at = issue.remoteLinks.findIndex((one) =>
    params.link === undefined
      ? globalId !== null && one.globalId === globalId
      : one.id === Number(params.link),
  );
  if (at < 0) return refuse(404, 'The remote issue link does not exist.');
  issue.remoteLinks.splice(at, 1);
  return nothing();
});

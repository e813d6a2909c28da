import type { JiraIssue } from '../schemas.ts';
import type { Field } from './schemas.ts';

/**
 * Data Center keeps a sub-task's parent in `parent`, an epic in a custom field of Jira Software and what
 * stands above an epic in one of Advanced Roadmaps. Names are translated and ids differ from site to site:
 * the type keys are the same everywhere (tracker APIs §2; sentry #22885 for the first, 2026-11).
 */
const EPIC_LINK = 'com.pyxis.greenhopper.jira:gh-epic-link';
const PARENT_LINK = 'com.atlassian.jpo:jpo-custom-field-parent';

/** Ids of the custom fields that hold a parent's key, the nearest parent first. */
export type ParentFields = readonly string[];

/** Ids of the fields that name what stands above an issue, the epic link first; empty where the site has none. */
export const parentFieldsOf = (fields: readonly Field[]): ParentFields =>
  [EPIC_LINK, PARENT_LINK].flatMap((type) =>
    fields.flatMap(({ id, schema }) => (schema?.custom === type && /^customfield_\d+$/.test(id) ? [id] : [])),
  );

/** `customfield_10006` as JQL names it, whatever it is called on this site. */
export const clauseName = (field: string): string => `cf[${field.slice('customfield_'.length)}]`;

/** The key of the epic, or of what stands above it; null for a sub-task, whose parent is known with its id. */
export const linkedParent = ({ fields }: JiraIssue, parentFields: ParentFields): string | null => {
  if (fields.parent) return null;
  const keys = parentFields.map((id) => fields[id]);
  return keys.find((key): key is string => typeof key === 'string' && key !== '') ?? null;
};

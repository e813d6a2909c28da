import type { TrackerId } from '#utils/okr/model/tracker-ref.ts';
import type { NumericField } from '../tracker.ts';

/** What we read of a field, the same for both kinds of Jira. */
export interface FieldDetails {
  id?: string | undefined;
  name?: string | undefined;
  untranslatedName?: string | undefined;
  custom?: boolean | undefined;
  clauseNames?: string[] | undefined;
  schema?: { type?: string | undefined; items?: string | undefined; custom?: string | undefined } | undefined;
}

/** Team-managed projects' own estimate field (type key of Jira Software, tracker APIs §1.5, 2026-11). */
const STORY_POINTS = 'com.pyxis.greenhopper.jira:jsw-story-points';
const STORY_POINT_NAMES = new Set(['story points', 'story point estimate']);

/** 0 the documented first choice, 1 the second, 2 no estimate. */
const rank = ({ schema, name, untranslatedName }: FieldDetails): number => {
  if (schema?.custom === STORY_POINTS) return 0;
  const isFloat = schema?.custom?.endsWith(':float') ?? false;
  return isFloat && STORY_POINT_NAMES.has((untranslatedName ?? name ?? '').trim().toLowerCase()) ? 1 : 2;
};

/**
 * The site's numeric custom fields: estimates first, in the documented order (a site can have both of
 * Jira's story point fields; a person chooses), then by name.
 */
export const numericFields = (
  fields: readonly FieldDetails[],
  { tracker, site }: { tracker: TrackerId; site: string },
): NumericField[] =>
  fields
    .filter((field) => field.custom === true && field.schema?.type === 'number')
    .flatMap((field) => (field.id ? [{ id: field.id, name: field.name ?? field.id, rank: rank(field) }] : []))
    .sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1))
    .map(({ id, name, rank }) => ({
      tracker,
      site,
      id,
      name: name.slice(0, 200),
      estimate: rank < 2,
    }));

/** Every name by which a rule could mean a field that holds people, in lower case. */
export const personClauses = (fields: readonly FieldDetails[]): Set<string> => {
  const people = fields.filter(({ schema }) => schema?.type === 'user' || schema?.items === 'user');
  const names = people.flatMap(({ id, name, clauseNames }) => [id, name, ...(clauseNames ?? [])]);
  return new Set(names.flatMap((name) => (name ? [name.toLowerCase()] : [])));
};

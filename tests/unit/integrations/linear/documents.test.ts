import { type GraphQLInputObjectType, getNamedType, isInputObjectType, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { DOCUMENTS } from '#integrations/linear/documents.ts';
import { PERSON_FILTERS } from '#integrations/linear/refuse-people.ts';
import { complexity } from '../../../trackers/linear/graphql/complexity.ts';
import { readRequest } from '../../../trackers/linear/graphql/request.ts';
import { hasRealSchema, realSchema, subsetSchema } from '../../../trackers/linear/graphql/schema.ts';

const SCHEMAS = [
  ['our subset', subsetSchema],
  ...(hasRealSchema ? [['Linear’s own', realSchema] as const] : []),
] as const;

/** Points we allow ourselves for one request; Linear takes 10,000 for one and 3,000,000 in an hour. */
const MOST_POINTS = 1_500;

describe.each(SCHEMAS)('every document on %s schema', (_name, schema) => {
  it.each(Object.entries(DOCUMENTS))('%s is valid and cheap', (_document, text) => {
    expect(validate(schema(), parse(text))).toEqual([]);
    const request = readRequest(
      schema(),
      JSON.stringify({ query: text, variables: { filter: {}, id: 'x', term: 'x' } }),
    );
    expect(complexity(schema(), request)).toBeLessThanOrEqual(MOST_POINTS);
  });

  it('asks for no person but the key’s own account', () => {
    for (const text of Object.values(DOCUMENTS)) {
      const { fields } = readRequest(schema(), JSON.stringify({ query: text, variables: {} }));
      const people = fields.filter((field) =>
        /User\.|assignee|creator|delegate|subscribers|actor|owner|lead/.test(field),
      );
      expect(people.filter((field) => !['User.id', 'User.name'].includes(field))).toEqual([]);
      if (people.length > 0) expect(fields).toContain('Query.viewer');
    }
  });
});

describe.skipIf(!hasRealSchema)('what leads from an issue filter to a user', () => {
  it('is all on the list of refused names', () => {
    const names = new Set<string>();
    const seen = new Set<string>();
    const walk = (type: GraphQLInputObjectType): void => {
      if (seen.has(type.name)) return;
      seen.add(type.name);
      for (const { name, type: of } of Object.values(type.getFields())) {
        const target = getNamedType(of);
        if (/User(Collection)?Filter$/.test(target.name)) names.add(name);
        else if (isInputObjectType(target)) walk(target);
      }
    };
    const filter = realSchema().getType('IssueFilter');
    if (!isInputObjectType(filter)) throw new Error('No IssueFilter in the schema.');
    walk(filter);
    expect(names.size).toBeGreaterThan(5);
    expect([...names].sort()).toEqual([...PERSON_FILTERS].sort());
  });
});

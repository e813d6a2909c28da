import { describe, expect, it } from 'vitest';
import { IssueFacts } from '#utils/measure/facts.ts';
import { TeamDocument } from '#utils/okr/model/document.ts';
import { z } from '#utils/zod.ts';

const PERSON =
  /assign|report(er|ed)|author|creat(or|edby)|owner|watcher|user|person|people|member|email|avatar/i;

/** Every property name that a JSON schema knows, at any depth. */
const names = (schema: unknown): string[] => {
  if (Array.isArray(schema)) return schema.flatMap(names);
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    key === 'properties' && typeof value === 'object' && value !== null
      ? [...Object.keys(value), ...Object.values(value).flatMap(names)]
      : names(value),
  );
};

const people = (schema: z.ZodType): string[] =>
  names(z.toJSONSchema(schema, { unrepresentable: 'any' })).filter((name) => PERSON.test(name));

describe('no person in the data model', () => {
  it('team documents have no place for one', () => expect(people(TeamDocument)).toEqual([]));

  it('issue facts have no place for one', () => expect(people(IssueFacts)).toEqual([]));

  it('a planted assignee would be found', () => {
    expect(people(z.object({ issues: z.array(z.object({ assignee: z.string() })) }))).toEqual(['assignee']);
  });
});

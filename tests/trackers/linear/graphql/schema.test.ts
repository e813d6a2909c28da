import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, isScalarType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { hasRealSchema, realSchema, subsetSchema } from './schema.ts';

const types = Object.values(subsetSchema().getTypeMap()).filter(({ name }) => !name.startsWith('__'));

describe('our subset of the schema', () => {
  it('is a valid schema with queries and mutations', () => {
    expect(subsetSchema().getQueryType()?.getFields()).toHaveProperty('issues');
    expect(subsetSchema().getMutationType()?.getFields()).toHaveProperty('attachmentCreate');
  });

  it.skipIf(!hasRealSchema).each(types.map((type) => [type.name, type] as const))(
    "says of %s what Linear's own schema says",
    (name, ours) => {
      const real = realSchema().getType(name);
      expect(real?.constructor.name, `${name} is of another kind in Linear's schema`).toBe(
        ours.constructor.name,
      );
      if (isScalarType(ours)) return;
      if (isEnumType(ours) && isEnumType(real)) {
        expect(real.getValues().map((value) => value.name)).toEqual(
          expect.arrayContaining(ours.getValues().map((value) => value.name)),
        );
        return;
      }
      for (const [field, { type }] of Object.entries(fieldsOf(ours)))
        expect(String(fieldsOf(real)[field]?.type), `${name}.${field}`).toBe(String(type));
      for (const [field, { args }] of Object.entries(outputsOf(ours)))
        for (const arg of args) {
          const same = outputsOf(real)[field]?.args.find(({ name: other }) => other === arg.name);
          expect(String(same?.type), `${name}.${field}(${arg.name})`).toBe(String(arg.type));
        }
    },
  );
});

const outputsOf = (type: unknown) => (isObjectType(type) || isInterfaceType(type) ? type.getFields() : {});
const fieldsOf = (type: unknown) => (isInputObjectType(type) ? type.getFields() : outputsOf(type));

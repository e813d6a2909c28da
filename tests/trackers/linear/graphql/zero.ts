/**
 * Linear's types have hundreds of fields. What the simulator does not model is null where the schema lets
 * it be, and otherwise the zero of its type; the request's record names such fields, so that a test can
 * hold that our own documents ask for none.
 */
import {
  type GraphQLOutputType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

const SCALARS: Record<string, unknown> = {
  ID: '00000000-0000-4000-8000-000000000000',
  String: '',
  Int: 0,
  Float: 0,
  Boolean: false,
  JSONObject: {},
  JSON: {},
  DateTime: '2026-01-01T00:00:00.000Z',
  TimelessDate: '2026-01-01',
};

export const zeroOf = (type: GraphQLOutputType): unknown => {
  if (!isNonNullType(type)) return null;
  const inner = type.ofType;
  if (isListType(inner)) return [];
  if (isEnumType(inner)) return inner.getValues()[0]?.value;
  if (isObjectType(inner) || isCompositeType(inner)) return {};
  return SCALARS[inner.name] ?? null;
};

/**
 * What a query costs, by the model that fits 32 of 35 recorded answers of Linear (reference: tracker APIs,
 * 3.2; 2026-11): a scalar 0.1, an object 1 and what it holds (0.2 when only its id is asked), a connection
 * its page size times what it holds, page info included; the sum rounded up.
 */
import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getVariableValues,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { DEFAULT_PAGE } from './connection.ts';
import type { Request } from './request.ts';

const PER_SCALAR = 0.1;

interface Walk {
  request: Request;
  schema: GraphQLSchema;
  variables: Record<string, unknown>;
}

/** Points of one operation. */
export const complexity = (schema: GraphQLSchema, request: Request): number => {
  const { operation } = request;
  const root = schema.getRootType(operation.operation);
  const variables = valuesOf(schema, operation, request.variables);
  const points = root ? selection({ request, schema, variables }, root, operation.selectionSet) : 0;
  return Math.ceil(Math.round(points * 1e6) / 1e6);
};

const valuesOf = (
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  given: Record<string, unknown>,
) => {
  const { variableValues } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  return variableValues ? { ...variableValues.coerced } : given;
};

const selection = (walk: Walk, parent: GraphQLObjectType, set: SelectionSetNode): number =>
  fieldsOf(walk, set).reduce((sum, node) => sum + field(walk, parent, node), 0);

/** Fields of a selection, fragments unfolded. */
const fieldsOf = (walk: Walk, set: SelectionSetNode): FieldNode[] =>
  set.selections.flatMap((node) => {
    if (node.kind === 'Field') return [node];
    if (node.kind === 'InlineFragment') return fieldsOf(walk, node.selectionSet);
    const fragment = walk.request.fragments.get(node.name.value);
    return fragment ? fieldsOf(walk, fragment.selectionSet) : [];
  });

const field = (walk: Walk, parent: GraphQLObjectType, node: FieldNode): number => {
  const type = getNamedType(parent.getFields()[node.name.value]?.type);
  if (!type || !node.selectionSet || !isCompositeType(type)) return PER_SCALAR;
  const object = isObjectType(type) ? type : implementation(walk.schema, type.name);
  if (!object) return 1;
  const children = selection(walk, object, node.selectionSet);
  if ('pageInfo' in object.getFields()) return pageSize(walk, node) * children;
  const names = fieldsOf(walk, node.selectionSet).map(({ name }) => name.value);
  return names.length === 1 && names[0] === 'id' ? 2 * PER_SCALAR : 1 + children;
};

const implementation = (schema: GraphQLSchema, name: string): GraphQLObjectType | undefined => {
  const type = schema.getType(name);
  return isInterfaceType(type) ? schema.getPossibleTypes(type)[0] : undefined;
};

const pageSize = (walk: Walk, node: FieldNode): number => {
  for (const { name, value } of node.arguments ?? []) {
    if (name.value !== 'first' && name.value !== 'last') continue;
    const size = value.kind === 'Variable' ? walk.variables[value.name.value] : numberOf(value);
    if (typeof size === 'number') return size;
  }
  return DEFAULT_PAGE;
};

const numberOf = (value: { kind: string; value?: unknown }): number | undefined =>
  value.kind === 'IntValue' ? Number(value.value) : undefined;

/** A GraphQL request, read and checked against the schema before anything is executed. */
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { z } from '#utils/zod.ts';
import { refused } from './errors.ts';

const Body = z.object({
  query: z.string().min(1),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

export interface Request {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  fragments: Map<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
  /** The operation's own name, or its first field. */
  name: string;
  /** Every field asked for, as `Issue.title`, once each. */
  fields: string[];
}

/** Reads a request's body; throws `GraphQLError`s as Linear words them. */
export const readRequest = (schema: GraphQLSchema, body: string): Request => {
  const { query, operationName, variables } = parseBody(body);
  const document = parseQuery(query);
  const [problem] = validate(schema, document, specifiedRules, { maxErrors: 1 });
  if (problem) throw refused(problem.message);
  const operations = document.definitions.filter((node) => node.kind === 'OperationDefinition');
  const operation = operations.find(({ name }) => !operationName || name?.value === operationName);
  if (!operation) throw refused(`There is no operation named ${operationName ?? ''}.`);
  const fragments = document.definitions.filter((node) => node.kind === 'FragmentDefinition');
  return {
    document,
    operation,
    fragments: new Map(fragments.map((node) => [node.name.value, node])),
    variables: variables ?? {},
    name: operation.name?.value ?? firstField(operation),
    fields: fieldsOf(schema, document),
  };
};

const parseBody = (body: string): z.infer<typeof Body> => {
  try {
    return Body.parse(JSON.parse(body));
  } catch {
    throw refused('The body must be JSON with a query.');
  }
};

const parseQuery = (query: string): DocumentNode => {
  try {
    return parse(query, { noLocation: true });
  } catch (error) {
    throw refused(error instanceof GraphQLError ? error.message : 'Syntax error');
  }
};

const firstField = (operation: OperationDefinitionNode): string => {
  const [first] = operation.selectionSet.selections;
  return first?.kind === 'Field' ? first.name.value : '';
};

const fieldsOf = (schema: GraphQLSchema, document: DocumentNode): string[] => {
  const found = new Set<string>();
  const types = new TypeInfo(schema);
  const note = (node: { name: { value: string } }) => {
    const parent = getNamedType(types.getParentType());
    if (parent && !node.name.value.startsWith('__')) found.add(`${parent.name}.${node.name.value}`);
  };
  visit(document, visitWithTypeInfo(types, { Field: note }));
  return [...found].sort();
};

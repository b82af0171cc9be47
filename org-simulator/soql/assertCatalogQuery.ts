import type { Query } from '@jetstreamapp/soql-parser-js';
import { ApiError } from '../http/apiError.ts';
import type { ObjectDescription, SObjectRecord } from '../state/orgState.ts';
import { type ConditionTree, conditionTree } from './conditionTree.ts';

/** Objects that are no tables. */
const CATALOGUE = new Set(['EntityDefinition', 'EntityParticle']);

/** One of these must be given (error texts of MALFORMED_QUERY; Tooling API Developer Guide, EntityParticle, Usage). */
const REIFIED: Readonly<Record<string, readonly string[]>> = {
  EntityParticle: ['EntityDefinitionId', 'FieldDefinitionId', 'DurableId'],
};

const BATCH = 2000;

/**
 * Whether the object is one of the metadata catalogue, which takes neither OR nor NOT nor groups (Tooling API Developer
 * Guide, SOQL Operation Limitations; its texts).
 * @throws ApiError for a query that it does not take.
 */
export function assertCatalogQuery(query: Query, { name }: ObjectDescription): boolean {
  if (!CATALOGUE.has(name)) return false;
  const groups = query.groupBy !== undefined || query.fields?.some(({ type }) => type === 'FieldFunctionExpression');
  if (groups === true) {
    const text = 'The requested operation is not yet supported by this SObject storage type, contact salesforce.com';
    throw malformed(`${text} support for more information.`);
  }
  const tree = query.where === undefined ? null : conditionTree(query.where);
  if (tree !== null) assertConjunction(tree);
  const columns = REIFIED[name];
  if (columns !== undefined && !namesColumn(tree, columns)) {
    throw malformed(`${name}: a filter on a reified column is required [${columns.join(',')}]`);
  }
  return true;
}

/** More rows than one answer holds are refused: there is no further page. */
export function inOneBatch({ name }: ObjectDescription, rows: readonly SObjectRecord[]): readonly SObjectRecord[] {
  if (rows.length <= BATCH) return rows;
  const text = `${name} does not support queryMore(), use LIMIT to restrict the results to a single batch`;
  throw new ApiError('EXCEEDED_ID_LIMIT', text);
}

function assertConjunction(tree: ConditionTree): void {
  if (tree.kind === 'or') throw malformed('Disjunctions not supported');
  if (tree.kind === 'not') throw malformed('Only equals comparisons permitted');
  if (tree.kind === 'and') for (const part of tree.parts) assertConjunction(part);
  if (tree.kind === 'leaf' && 'field' in tree.condition && tree.condition.operator === '!=')
    throw malformed('Only equals comparisons permitted');
}

/** `EntityDefinition.QualifiedApiName` counts as the id that it leads to. */
function namesColumn(tree: ConditionTree | null, columns: readonly string[]): boolean {
  if (tree === null) return false;
  if (tree.kind !== 'leaf') return 'parts' in tree && tree.parts.some((part) => namesColumn(part, columns));
  const { condition } = tree;
  if (!('field' in condition)) return false;
  const column = condition.field.replace(/\..*$/, 'Id').toLowerCase();
  return ['=', 'IN'].includes(condition.operator) && columns.some((name) => name.toLowerCase() === column);
}

function malformed(text: string): ApiError {
  return new ApiError('MALFORMED_QUERY', text);
}

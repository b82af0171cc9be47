import type { FieldType, FunctionExp, Query } from '@jetstreamapp/soql-parser-js';
import { ApiError } from '../http/apiError.ts';
import type { ObjectDescription, SObjectRecord } from '../state/orgState.ts';
import { comparable, compareValues } from './compareValues.ts';
import { type FieldPath, resolvePath, type Value, valueAt } from './fieldPath.ts';
import type { QueryContext } from './queryContext.ts';
import type { OutputRecord } from './selection.ts';
import { soqlError } from './soqlError.ts';
import { withoutAlias } from './withoutAlias.ts';

interface Aggregation {
  readonly context: QueryContext;
  readonly query: Query;
  readonly object: ObjectDescription;
}

interface Column {
  readonly name: string;
  readonly value: (rows: readonly SObjectRecord[]) => Value;
}

/** Whether the query groups or aggregates; its rows are then of type AggregateResult. */
export function isAggregate({ fields = [], groupBy }: Query): boolean {
  return (
    groupBy !== undefined ||
    fields.some((field) => field.type === 'FieldFunctionExpression' && field.isAggregateFn === true)
  );
}

/** GROUP BY fields with COUNT, COUNT_DISTINCT, MIN, MAX, SUM and AVG; unnamed results are called expr0, expr1 … */
export function aggregateRows(aggregation: Aggregation, rows: readonly SObjectRecord[]): readonly OutputRecord[] {
  const { context, query, object } = aggregation;
  const groupings = query.groupBy === undefined ? [] : [query.groupBy].flat();
  const paths = groupings.map((clause) => {
    if (!('field' in clause)) throw new ApiError('MALFORMED_QUERY', 'GROUP BY takes fields in this org');
    return resolvePath(context, object, withoutAlias(query, clause.field));
  });
  const columns = columnsOf(aggregation, paths);
  const keyOf = (row: SObjectRecord) =>
    JSON.stringify(paths.map((path) => comparable(path.field, valueAt(context.org, row, path))));
  const groups = paths.length === 0 ? [rows] : [...Map.groupBy(rows, keyOf).values()];
  return sortGroups(aggregation, groups).map((group) => ({
    attributes: { type: 'AggregateResult' },
    ...Object.fromEntries(columns.map(({ name, value }) => [name, value(group)])),
  }));
}

type Group = readonly SObjectRecord[];

/** ORDER BY of a grouped query takes grouped fields and aggregates. */
function sortGroups(aggregation: Aggregation, groups: readonly Group[]): readonly Group[] {
  const clauses = aggregation.query.orderBy === undefined ? [] : [aggregation.query.orderBy].flat();
  const orders = clauses.map((clause) => {
    const value = 'field' in clause ? fieldOfGroup(aggregation, clause.field) : aggregateValue(aggregation, clause.fn);
    const sign = clause.order === 'DESC' ? -1 : 1;
    return (left: Group, right: Group) => sign * compareValues(value(left), value(right));
  });
  return groups.toSorted(
    (left, right) => orders.map((order) => order(left, right)).find((result) => result !== 0) ?? 0,
  );
}

function fieldOfGroup({ context, query, object }: Aggregation, field: string): Column['value'] {
  const path = resolvePath(context, object, withoutAlias(query, field));
  return ([row]) => (row === undefined ? null : comparable(path.field, valueAt(context.org, row, path)));
}

function columnsOf(aggregation: Aggregation, paths: readonly FieldPath[]): readonly Column[] {
  let unnamed = 0;
  return (aggregation.query.fields ?? []).map((field) => {
    if (field.type === 'FieldFunctionExpression') {
      return { name: field.alias ?? `expr${unnamed++}`, value: aggregateValue(aggregation, field) };
    }
    return groupedColumn(aggregation, field, paths);
  });
}

function groupedColumn({ context, query, object }: Aggregation, field: FieldType, paths: readonly FieldPath[]): Column {
  if (field.type !== 'Field' && field.type !== 'FieldRelationship')
    throw new ApiError('MALFORMED_QUERY', 'Grouped query selects fields only');
  const dotted = field.type === 'Field' ? field.field : [...field.relationships, field.field].join('.');
  const path = resolvePath(context, object, withoutAlias(query, dotted));
  if (!paths.some((other) => other.field === path.field && other.object === path.object)) {
    throw soqlError(context.text, dotted, {
      code: 'MALFORMED_QUERY',
      text: `Field must be grouped or aggregated: ${dotted}`,
    });
  }
  return {
    name: ('alias' in field ? field.alias : undefined) ?? path.field.name,
    value: ([row]) => (row === undefined ? null : valueAt(context.org, row, path)),
  };
}

function aggregateValue(
  { context, query, object }: Aggregation,
  { functionName = '', parameters = [] }: FunctionExp,
): Column['value'] {
  const name = functionName.toUpperCase();
  if (parameters.length === 0) return (rows) => rows.length;
  const path = resolvePath(context, object, withoutAlias(query, String(parameters[0])));
  const values = (rows: readonly SObjectRecord[]) =>
    rows.map((row) => valueAt(context.org, row, path)).filter((value) => value !== null);
  const sorted = (rows: readonly SObjectRecord[]) =>
    values(rows).toSorted((a, b) => compareValues(comparable(path.field, a), comparable(path.field, b)));
  const sum = (rows: readonly SObjectRecord[]) =>
    values(rows).reduce<number>((total, value) => total + Number(value), 0);
  const functions: Readonly<Record<string, Column['value']>> = {
    COUNT: (rows) => values(rows).length,
    COUNT_DISTINCT: (rows) => new Set(values(rows).map((value) => comparable(path.field, value))).size,
    MIN: (rows) => sorted(rows)[0] ?? null,
    MAX: (rows) => sorted(rows).at(-1) ?? null,
    SUM: sum,
    AVG: (rows) => (values(rows).length === 0 ? null : sum(rows) / values(rows).length),
  };
  const aggregate = functions[name];
  if (aggregate === undefined) throw new ApiError('MALFORMED_QUERY', `unexpected token: '${functionName}'`);
  return aggregate;
}

import type { OrderByClause, QueryBase } from '@jetstreamapp/soql-parser-js';
import { ApiError } from '../http/apiError.ts';
import type { ObjectDescription, SObjectRecord } from '../state/orgState.ts';
import { comparable, compareValues } from './compareValues.ts';
import { resolvePath, valueAt } from './fieldPath.ts';
import type { QueryContext } from './queryContext.ts';
import { withoutAlias } from './withoutAlias.ts';

interface Sorting {
  readonly context: QueryContext;
  readonly query: QueryBase;
  readonly object: ObjectDescription;
}

/** ORDER BY; nulls come first unless the query says otherwise (SOQL Reference, ORDER BY). */
export function sortRows(sorting: Sorting, rows: readonly SObjectRecord[]): readonly SObjectRecord[] {
  const clauses = sorting.query.orderBy === undefined ? [] : [sorting.query.orderBy].flat();
  const orders = clauses.map((clause) => order(sorting, clause));
  if (orders.length === 0) return rows;
  return rows.toSorted(
    (left, right) => orders.map((compare) => compare(left, right)).find((result) => result !== 0) ?? 0,
  );
}

function order(
  { context, query, object }: Sorting,
  clause: OrderByClause,
): (left: SObjectRecord, right: SObjectRecord) => number {
  if (!('field' in clause)) throw new ApiError('MALFORMED_QUERY', 'ORDER BY takes fields in this org');
  const path = resolvePath(context, object, withoutAlias(query, clause.field));
  const nullsLast = clause.nulls === 'LAST';
  const sign = clause.order === 'DESC' ? -1 : 1;
  return (left, right) => {
    const [a, b] = [left, right].map((row) => comparable(path.field, valueAt(context.org, row, path)));
    if (a === null || b === null) return compareValues(a ?? null, b ?? null) * (nullsLast ? -1 : 1);
    return compareValues(a ?? null, b ?? null) * sign;
  };
}

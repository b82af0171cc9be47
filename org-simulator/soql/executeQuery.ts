import type { Query, QueryBase } from '@jetstreamapp/soql-parser-js';
import { ApiError } from '../http/apiError.ts';
import type { ObjectDescription, SObjectRecord } from '../state/orgState.ts';
import { aggregateRows, isAggregate } from './aggregateRows.ts';
import { assertCatalogQuery, inOneBatch } from './assertCatalogQuery.ts';
import { candidateRows } from './candidateRows.ts';
import { childRelationship } from './childRelationships.ts';
import { compileCondition } from './compileCondition.ts';
import { conditionTree } from './conditionTree.ts';
import { resolvePath, type Value, valueAt } from './fieldPath.ts';
import { type QueryContext, readableObject } from './queryContext.ts';
import { readQuery } from './readQuery.ts';
import { compileSelection, type OutputRecord } from './selection.ts';
import { noSuchRelationship, soqlError } from './soqlError.ts';
import { sortRows } from './sortRows.ts';

export interface QueryOutcome {
  readonly totalSize: number;
  readonly records: readonly OutputRecord[];
}

/** Runs one SOQL query as the context's user. `all` includes rows in the recycle bin, as queryAll does. */
export function executeQuery(context: QueryContext, all = false): QueryOutcome {
  const query = readQuery(context.text);
  const object = readableObject(context, query.sObject ?? '');
  const catalogued = assertCatalogQuery(query, object);
  const rows = selectRows(context, query, { object, all });
  if (catalogued) return project(context, unlimited(query), { object, rows: inOneBatch(object, rows) });
  if (isCountOnly(query)) return { totalSize: limited(query, rows).length, records: [] };
  if (isAggregate(query)) {
    const records = limited(query, aggregateRows({ context, query, object }, rows));
    return { totalSize: records.length, records };
  }
  return project(context, query, { object, rows });
}

function project(
  context: QueryContext,
  query: QueryBase,
  from: { object: ObjectDescription; rows: readonly SObjectRecord[] },
): QueryOutcome {
  const toRecord = compileSelection(context, query, {
    object: from.object,
    children: (parent, subquery) => {
      const relation = childRelationship(context.org, from.object, subquery.relationshipName);
      if (relation === undefined)
        throw soqlError(context.text, subquery.relationshipName, noSuchRelationship(subquery.relationshipName));
      const object = readableObject(context, relation.child);
      const rows = selectRows(context, subquery, {
        object,
        all: false,
        parent: { field: relation.field, id: parent.Id },
      });
      return project(context, subquery, { object, rows });
    },
  });
  const rows = limited(query, sortRows({ context, query, object: from.object }, from.rows));
  return { totalSize: rows.length, records: rows.map(toRecord) };
}

interface Selection {
  readonly object: ObjectDescription;
  readonly all: boolean;
  readonly parent?: { readonly field: string; readonly id: string };
}

function selectRows(
  context: QueryContext,
  query: QueryBase,
  { object, all, parent }: Selection,
): readonly SObjectRecord[] {
  const alias = query.sObjectAlias;
  const inner = (semiJoin: Query) => innerValues(context, semiJoin);
  const test =
    query.where === undefined
      ? () => true
      : compileCondition(conditionTree(query.where), { context, object, alias, inner });
  const candidates = candidateRows(context, object).filter((row) => all || row['IsDeleted'] !== true);
  const related = parent === undefined ? candidates : candidates.filter((row) => row[parent.field] === parent.id);
  return related.filter((row) => isVisible(context, object, row)).filter(test);
}

/**
 * Users without Manage Users or MonitorLoginHistory see their own logins only (Object Reference, LoginHistory, API 37.0),
 * those without Customize Application their own tokens (Object Reference, OauthToken).
 */
function isVisible({ access, userId }: QueryContext, object: ObjectDescription, row: SObjectRecord): boolean {
  if (object.name === 'OauthToken') return row['UserId'] === userId || access.has('CustomizeApplication');
  if (object.name !== 'LoginHistory') return true;
  return row['UserId'] === userId || access.has('ManageUsers') || access.has('MonitorLoginHistory');
}

function innerValues(context: QueryContext, query: Query): readonly Value[] {
  const object = readableObject(context, query.sObject ?? '');
  const [field] = query.fields ?? [];
  if (field?.type !== 'Field') throw new ApiError('MALFORMED_QUERY', 'a semi join selects exactly one field');
  const path = resolvePath(context, object, [field.field]);
  return selectRows(context, query, { object, all: false }).map((row) => valueAt(context.org, row, path));
}

function limited<Row>({ limit, offset = 0 }: QueryBase, rows: readonly Row[]): readonly Row[] {
  return rows.slice(offset, limit === undefined ? undefined : offset + limit);
}

/** LIMIT and OFFSET are ignored by objects that are no tables (Tooling API Developer Guide, SOQL Operation Limitations). */
function unlimited({ limit: _limit, offset: _offset, ...query }: Query): QueryBase {
  return query;
}

function isCountOnly({ fields = [] }: Query): boolean {
  const [first] = fields;
  return (
    first?.type === 'FieldFunctionExpression' &&
    first.functionName.toUpperCase() === 'COUNT' &&
    first.parameters.length === 0
  );
}

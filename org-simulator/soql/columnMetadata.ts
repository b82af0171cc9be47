import type { FieldType, Query, QueryBase } from '@jetstreamapp/soql-parser-js';
import type { ObjectDescription } from '../state/orgState.ts';
import { childRelationship } from './childRelationships.ts';
import { resolvePath } from './fieldPath.ts';
import type { QueryContext } from './queryContext.ts';
import { withoutAlias } from './withoutAlias.ts';

/** A column as `query?columns=true` describes it; joins are nested. */
export interface ColumnMetadata {
  readonly columnName: string;
  readonly displayName: string;
  readonly aggregate: boolean;
  readonly joinColumns: readonly ColumnMetadata[];
}

/**
 * The columns of a query's rows. The resource has no documentation; the shape is what the Salesforce CLI reads to lay out
 * its tables (salesforcecli/plugin-data, commands/data/query).
 */
export function columnMetadata(context: QueryContext, query: Query): readonly ColumnMetadata[] {
  const object = context.org.objects.get(query.sObject ?? '');
  return object === undefined ? [] : columnsOf(context, query, object);
}

function columnsOf(context: QueryContext, query: QueryBase, object: ObjectDescription): readonly ColumnMetadata[] {
  let unnamed = 0;
  return (query.fields ?? []).map((field) => {
    if (field.type === 'FieldFunctionExpression') {
      const aggregate = field.isAggregateFn === true;
      return column(field.alias ?? `expr${unnamed++}`, {
        displayName: field.rawValue ?? field.functionName,
        aggregate,
      });
    }
    return plainColumn(context, field, { query, object });
  });
}

function plainColumn(
  context: QueryContext,
  field: Exclude<FieldType, { type: 'FieldFunctionExpression' }>,
  { query, object }: { query: QueryBase; object: ObjectDescription },
): ColumnMetadata {
  if (field.type === 'FieldSubquery') {
    const { relationshipName } = field.subquery;
    const relation = childRelationship(context.org, object, relationshipName);
    const child = context.org.objects.get(relation?.child ?? '');
    const joinColumns = child === undefined ? [] : columnsOf(context, field.subquery, child);
    return column(relationshipName, { aggregate: true, joinColumns });
  }
  const dotted = field.type === 'FieldRelationship' ? [...field.relationships, field.field].join('.') : field.field;
  const path = resolvePath(context, object, withoutAlias(query, dotted));
  return path.steps.reduceRight(
    (inner, { relationship }) => column(relationship, { joinColumns: [inner] }),
    column(path.field.name),
  );
}

function column(columnName: string, given: Partial<ColumnMetadata> = {}): ColumnMetadata {
  return { columnName, displayName: columnName, aggregate: false, joinColumns: [], ...given };
}

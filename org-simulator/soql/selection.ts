import type { FieldType, QueryBase, Subquery } from '@jetstreamapp/soql-parser-js';
import { mayField } from '../access/dataAccess.ts';
import { ApiError } from '../http/apiError.ts';
import type { ObjectDescription, SObjectRecord } from '../state/orgState.ts';
import { type FieldPath, fieldValue, referencedRow, referencedType, resolvePath, type Value } from './fieldPath.ts';
import type { QueryContext } from './queryContext.ts';
import { soqlError } from './soqlError.ts';
import { withoutAlias } from './withoutAlias.ts';

/** A record as the REST API writes it: `attributes`, fields, parents as objects, children as query results. */
export type OutputRecord = { [name: string]: unknown };

interface From {
  readonly object: ObjectDescription;
  readonly children: (
    parent: SObjectRecord,
    subquery: Subquery,
  ) => { totalSize: number; records: readonly OutputRecord[] };
}

type Writer = (row: SObjectRecord, output: OutputRecord) => void;

/** Compiles the SELECT list to a function that writes one row. */
export function compileSelection(
  context: QueryContext,
  query: QueryBase,
  from: From,
): (row: SObjectRecord) => OutputRecord {
  const writers = (query.fields ?? []).flatMap((field) => writersOf(context, field, { query, from }));
  return (row) => {
    const output: OutputRecord = { attributes: attributes(context, from.object.name, row.Id) };
    for (const write of writers) write(row, output);
    return output;
  };
}

/** Where a record lives in the REST API. */
export function attributes(
  { base }: Pick<QueryContext, 'base'>,
  type: string,
  id: string,
): { type: string; url: string } {
  return { type, url: `${base}/sobjects/${type}/${id}` };
}

function writersOf(
  context: QueryContext,
  field: FieldType,
  { query, from }: { query: QueryBase; from: From },
): readonly Writer[] {
  if (field.type === 'FieldSubquery') return [childWriter(field.subquery, from)];
  if (field.type === 'Field') return [pathWriter(context, resolvePath(context, from.object, [field.field]))];
  if (field.type === 'FieldRelationship') {
    const names = withoutAlias(query, [...field.relationships, field.field].join('.'));
    return [pathWriter(context, resolvePath(context, from.object, names))];
  }
  if (field.type === 'FieldFunctionExpression') return functionWriters(context, field, { query, object: from.object });
  throw new ApiError('MALFORMED_QUERY', 'TYPEOF is not supported by this org');
}

type FunctionField = Extract<FieldType, { type: 'FieldFunctionExpression' }>;

/** `toLabel(F)` gives the value itself, `FIELDS(ALL)` every field and needs a LIMIT of at most 200 (SOQL Reference, FIELDS()). */
function functionWriters(
  context: QueryContext,
  field: FunctionField,
  { query, object }: { query: QueryBase; object: ObjectDescription },
): readonly Writer[] {
  const parameter = String(field.parameters[0]);
  if (field.functionName.toLowerCase() === 'tolabel')
    return [pathWriter(context, resolvePath(context, object, withoutAlias(query, parameter)))];
  if (field.functionName.toUpperCase() !== 'FIELDS') {
    throw soqlError(context.text, field.functionName, {
      code: 'MALFORMED_QUERY',
      text: `unexpected token: '${field.functionName}'`,
    });
  }
  if (parameter.toUpperCase() !== 'STANDARD' && (query.limit ?? 201) > 200) {
    throw new ApiError('MALFORMED_QUERY', 'The SOQL FIELDS function must have a LIMIT of at most 200');
  }
  return object.fields
    .filter(({ name }) => (parameter.toUpperCase() === 'CUSTOM' ? name.endsWith('__c') : true))
    .filter((own) => mayField(context.access, object, own).read)
    .map(
      (own): Writer =>
        (row, output) => {
          output[own.name] = fieldValue(row, own);
        },
    );
}

function childWriter(subquery: Subquery, from: From): Writer {
  return (row, output) => {
    const { totalSize, records } = from.children(row, subquery);
    output[subquery.relationshipName] = totalSize === 0 ? null : { totalSize, done: true, records };
  };
}

/** Parents become nested objects; an empty reference is null. */
function pathWriter(context: QueryContext, path: FieldPath): Writer {
  return (row, output) => {
    let target = output;
    let current: SObjectRecord = row;
    for (const { field, relationship } of path.steps) {
      const parent = referencedRow(context.org, field, current[field.name]);
      if (parent === undefined) {
        target[relationship] = null;
        return;
      }
      const known = target[relationship] as OutputRecord | undefined;
      const nested: OutputRecord = known ?? {
        attributes: attributes(context, referencedType(context.org, field, parent.Id), parent.Id),
      };
      target[relationship] = nested;
      target = nested;
      current = parent;
    }
    target[path.field.name] = fieldValue(current, path.field) satisfies Value;
  };
}

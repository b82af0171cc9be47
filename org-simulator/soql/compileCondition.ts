import type { Operator, Query } from '@jetstreamapp/soql-parser-js';
import { ApiError } from '../http/apiError.ts';
import type { FieldDescription, ObjectDescription, SObjectRecord } from '../state/orgState.ts';
import { checkedLiteral } from './checkedLiteral.ts';
import { comparable, compareValues } from './compareValues.ts';
import type { ConditionTree, LeafCondition } from './conditionTree.ts';
import { dateLiteral } from './dateLiteral.ts';
import { type FieldPath, resolvePath, type Value, valueAt } from './fieldPath.ts';
import { likePattern } from './literal.ts';
import type { QueryContext } from './queryContext.ts';
import { soqlError } from './soqlError.ts';
import { isFilterable } from './unfilterableFields.ts';

export type RowTest = (row: SObjectRecord) => boolean;

/** Values of a semi-join's inner query; passed in, as a query may hold conditions and conditions queries. */
export type InnerQuery = (query: Query) => readonly Value[];

interface Compilation {
  readonly context: QueryContext;
  readonly object: ObjectDescription;
  readonly alias: string | undefined;
  readonly inner: InnerQuery;
}

/** Turns a condition tree into a test of one row; everything that can be wrong with it is found here, before any row. */
export function compileCondition(tree: ConditionTree, compilation: Compilation): RowTest {
  if (tree.kind === 'leaf') return compileLeaf(tree.condition, compilation);
  if (tree.kind === 'not') {
    const test = compileCondition(tree.part, compilation);
    return (row) => !test(row);
  }
  const tests = tree.parts.map((part) => compileCondition(part, compilation));
  return tree.kind === 'and' ? (row) => tests.every((test) => test(row)) : (row) => tests.some((test) => test(row));
}

function compileLeaf(condition: LeafCondition, compilation: Compilation): RowTest {
  const { context, object, alias, inner } = compilation;
  if (!('field' in condition))
    throw new ApiError('MALFORMED_QUERY', 'functions are not supported in WHERE by this org');
  const names = condition.field.split('.');
  const path = resolvePath(context, object, names[0]?.toLowerCase() === alias?.toLowerCase() ? names.slice(1) : names);
  assertFilterable(context, path);
  const test =
    'valueQuery' in condition
      ? memberTest(path.field, inner(condition.valueQuery), condition.operator)
      : compileValue({ context, path }, condition.operator, [condition.value].flat());
  return (row) => test(valueAt(context.org, row, path));
}

function assertFilterable({ text }: QueryContext, { field, object }: FieldPath): void {
  if (isFilterable(object.name, field)) return;
  throw soqlError(text, field.name, {
    code: 'INVALID_FIELD',
    text: `field '${field.name}' can not be filtered in a query call`,
  });
}

type ValueTest = (value: Value) => boolean;

function compileValue(
  target: { context: QueryContext; path: FieldPath },
  operator: Operator,
  texts: readonly string[],
): ValueTest {
  const { field } = target.path;
  if (operator === 'LIKE') {
    const pattern = likePattern(texts[0]!);
    return (value) => typeof value === 'string' && pattern.test(value);
  }
  const span = dateLiteral(texts[0]!, target.context.org.now());
  if (span !== undefined) return spanTest(field, span, operator);
  const values = texts.map((text) => checkedLiteral(target.context.text, field, text));
  if (operator === 'IN' || operator === 'NOT IN') return memberTest(field, values, operator);
  if (operator === 'INCLUDES' || operator === 'EXCLUDES') return includesTest(values, operator);
  return orderTest(
    operator,
    (value) => compareValues(comparable(field, value), comparable(field, values[0]!)),
    values[0]!,
  );
}

function memberTest(field: FieldDescription, values: readonly Value[], operator: Operator): ValueTest {
  const members = new Set(values.map((value) => comparable(field, value)));
  const wanted = operator === 'IN';
  return (value) => members.has(comparable(field, value)) === wanted;
}

function includesTest(values: readonly Value[], operator: Operator): ValueTest {
  const includes = (value: Value) =>
    values.some((wanted) =>
      String(wanted)
        .split(';')
        .every((part) =>
          String(value ?? '')
            .split(';')
            .includes(part),
        ),
    );
  return (value) => includes(value) === (operator === 'INCLUDES');
}

function spanTest(field: FieldDescription, span: { from: number; to: number }, operator: Operator): ValueTest {
  return (value) => {
    const at = comparable(field, value);
    if (typeof at !== 'number') return operator === '!=';
    const position = at < span.from ? -1 : at >= span.to ? 1 : 0;
    return holds(operator, position);
  };
}

/** Nothing but null equals null, and nothing is less or greater than it. */
function orderTest(operator: Operator, order: (value: Value) => number, operand: Value): ValueTest {
  if (operator === '=' || operator === '!=') return (value) => holds(operator, order(value));
  return (value) => value !== null && operand !== null && holds(operator, order(value));
}

function holds(operator: Operator, order: number): boolean {
  const tests: Partial<Record<Operator, boolean>> = {
    '=': order === 0,
    '!=': order !== 0,
    '<': order < 0,
    '<=': order <= 0,
    '>': order > 0,
    '>=': order >= 0,
  };
  return tests[operator] ?? false;
}

import { z } from 'zod';
import type { KeyPath } from '../../shared/keyPath.ts';
import type { Finding } from './finding.ts';
import { knownKeys } from './knownKeys.ts';
import { quoteValue, yamlText } from './quoteValue.ts';

export interface WrongValue {
  readonly keyPath: KeyPath;
  /** Of the value, without `optional`. */
  readonly schema: z.ZodType | null;
  readonly value: unknown;
}

/** Explains a value of the wrong type, or one that is not there. */
export function explainType(wrong: WrongValue): Finding {
  if (wrong.value === undefined) return explainMissing(wrong);
  if (wrong.value === null) return explainNull(wrong);
  const { keyPath, schema, value } = wrong;
  const kind = isContainer(schema) ? 'structure' : 'format';
  return {
    kind,
    keyPath,
    onKey: false,
    message: `${needOf(schema)} is needed here, and this is ${nameOf(value)}.`,
    fix: typeFix(wrong),
  };
}

function explainMissing({ keyPath, schema }: WrongValue): Finding {
  const key = String(keyPath.at(-1));
  const example = yamlText(exampleOf(schema));
  return {
    kind: 'missing',
    keyPath,
    onKey: false,
    message: `The key "${key}" is missing.`,
    fix: `Add it, for example "${key}: ${example}".`,
  };
}

function explainNull({ keyPath }: WrongValue): Finding {
  const fix = 'Write a value or remove the line: null is for the overrides of an environment, where it removes a key.';
  return { kind: 'structure', keyPath, onKey: false, message: 'There is nothing to remove here.', fix };
}

function typeFix({ keyPath, schema, value }: WrongValue): string {
  if (schema instanceof z.ZodString && typeof value === 'number')
    return `Put it in quotes, for example "${exampleOf(schema)}".`;
  if (schema instanceof z.ZodString && typeof value === 'boolean') return `Put it in quotes: "${value}".`;
  const list = listSchema(schema);
  if (list !== null && isSingle(value)) return `Write a list, for example ${listExample(list, value)}.`;
  const keys = knownKeys(schema);
  if (schema instanceof z.ZodObject && keys.length > 0) return `Write a map with some of the keys ${keys.join(', ')}.`;
  return `Write for example "${[keyPath.at(-1), yamlText(exampleOf(schema))].filter((part) => part !== undefined).join(': ')}".`;
}

/** The value itself as the only entry when it could be one. */
function listExample(list: z.ZodArray, value: unknown): string {
  return list.element instanceof z.ZodType && list.element.safeParse(value).success
    ? yamlText([value])
    : yamlText(exampleOf(list) ?? []);
}

function listSchema(schema: z.ZodType | null): z.ZodArray | null {
  if (schema instanceof z.ZodArray) return schema;
  if (!(schema instanceof z.ZodUnion)) return null;
  return schema.options.find((option) => option instanceof z.ZodArray) ?? null;
}

function isSingle(value: unknown): boolean {
  return typeof value !== 'object';
}

/** True when no single value can stand here, so that no placeholder can become one. */
function isContainer(schema: z.ZodType | null): boolean {
  return (
    schema instanceof z.ZodObject ||
    schema instanceof z.ZodArray ||
    schema instanceof z.ZodRecord ||
    (schema instanceof z.ZodUnion && schema.options.every((option) => isContainer(option as z.ZodType)))
  );
}

function needOf(schema: z.ZodType | null): string {
  if (schema instanceof z.ZodArray) return 'A list';
  if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord || schema instanceof z.ZodCustom) return 'A map';
  if (schema instanceof z.ZodLiteral) return quoteValue(schema.value);
  if (schema instanceof z.ZodUnion)
    return schema.options
      .map((option) => needOf(option as z.ZodType))
      .join(' or ')
      .replace(/ A /g, ' a ');
  return 'A text';
}

function nameOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  return typeof value === 'string' ? 'a text' : `the ${typeof value} ${value}`;
}

function exampleOf(schema: z.ZodType | null): unknown {
  const examples = schema?.meta()?.['examples'];
  return Array.isArray(examples) ? examples[0] : undefined;
}

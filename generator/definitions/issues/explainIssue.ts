import type * as z from 'zod';
import type { KeyPath } from '../../shared/keyPath.ts';
import { keyPathText } from '../keyPathText.ts';
import { explainType } from './explainType.ts';
import type { Finding } from './finding.ts';
import { findParents } from './findParents.ts';
import { knownKeys } from './knownKeys.ts';
import { nearestName } from './nearestName.ts';
import { quoteValue } from './quoteValue.ts';
import { schemaAt } from './schemaAt.ts';
import { valueAt } from './valueAt.ts';

/** What an issue of the validator is about. */
export interface Checked {
  readonly schema: z.ZodType;
  readonly value: unknown;
}

type ZodIssue = z.core.$ZodIssue;
type IssueOf<Code extends ZodIssue['code']> = Extract<ZodIssue, { code: Code }>;

/** Says in the reader's words what the validator found; its own words stay out. */
export function explainIssue(issue: ZodIssue, checked: Checked): readonly Finding[] {
  const keyPath = issue.path as KeyPath;
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => explainUnknownKey([...keyPath, key], checked));
  if (issue.code === 'invalid_union') return explainUnion(issue, checked);
  if (issue.code === 'invalid_key') return [explainKey(issue)];
  return [explainSingle(issue, checked)];
}

function explainUnknownKey(keyPath: KeyPath, { schema }: Checked): Finding {
  const key = String(keyPath.at(-1));
  const known = knownKeys(schemaAt(schema, keyPath.slice(0, -1)));
  return {
    kind: 'structure',
    keyPath,
    onKey: true,
    settledBy: [],
    message: `Unknown key ${quoteValue(key)}.`,
    fix: belongsElsewhere(key, schema) ?? proposal(key, known, `Known keys here are ${known.join(', ')}.`),
  };
}

/** The one place that a key has, of several the outermost; null when it has none, or two that are as good. */
function belongsElsewhere(key: string, schema: z.ZodType): string | null {
  const [parent, other] = findParents(schema, key).toSorted((left, right) => left.length - right.length);
  if (parent === undefined || parent.length === other?.length) return null;
  return parent.length === 0
    ? `"${key}" stands at the outermost level.`
    : `"${key}" stands under "${keyPathText(parent)}".`;
}

/** Of the alternatives, the one whose outer shape the value has; when it has none, all are named. */
function explainUnion(issue: IssueOf<'invalid_union'>, checked: Checked): readonly Finding[] {
  const fitting = issue.errors.find((errors) => !errors.some(isOuterType));
  if (fitting === undefined) return [explainWrongType(issue.path as KeyPath, checked)];
  return fitting.flatMap((inner) => explainIssue({ ...inner, path: [...issue.path, ...inner.path] }, checked));
}

/** True for an issue with the outermost value: it is no list, or not the one word. */
function isOuterType({ code, path }: ZodIssue): boolean {
  return path.length === 0 && (code === 'invalid_type' || code === 'invalid_value');
}

function explainKey({ path, issues }: IssueOf<'invalid_key'>): Finding {
  const key = String(path.at(-1));
  const [inner] = issues;
  const keyPath = path as KeyPath;
  return { ...explainText(keyPath, key, inner as ZodIssue), kind: 'structure', onKey: true };
}

function explainSingle(issue: ZodIssue, checked: Checked): Finding {
  const keyPath = issue.path as KeyPath;
  const value = valueAt(checked.value, keyPath);
  if (value === undefined || value === null || isWrongType(issue)) return explainWrongType(keyPath, checked);
  if (issue.code === 'invalid_value') return explainChoice(keyPath, value, issue.values.map(String));
  return explainText(keyPath, value, issue);
}

/** A custom issue without a fix says no more than that the type is wrong. */
function isWrongType(issue: ZodIssue): boolean {
  return issue.code === 'invalid_type' || (issue.code === 'custom' && issue.params === undefined);
}

function explainWrongType(keyPath: KeyPath, { schema, value }: Checked): Finding {
  return explainType({ keyPath, schema: schemaAt(schema, keyPath), value: valueAt(value, keyPath) });
}

function explainChoice(keyPath: KeyPath, value: unknown, choices: readonly string[]): Finding {
  const fix = proposal(value, choices, `Write one of ${choices.join(', ')}.`);
  return {
    kind: 'format',
    keyPath,
    onKey: false,
    settledBy: [],
    message: `${quoteValue(value)} is not possible here.`,
    fix,
  };
}

function explainText(keyPath: KeyPath, value: unknown, issue: ZodIssue): Finding {
  return { kind: 'format', keyPath, onKey: false, settledBy: [], ...textMistake(value, issue) };
}

function textMistake(value: unknown, issue: ZodIssue): Pick<Finding, 'message' | 'fix'> {
  if (issue.code === 'too_small') return emptyMistake(value);
  if (issue.code === 'too_big') return lengthMistake(value, Number(issue.maximum));
  if (issue.code !== 'custom')
    return { message: `${quoteValue(value)} is not possible here.`, fix: 'See docs/definitions.md.' };
  const names = (issue.params?.['names'] ?? []) as readonly string[];
  const fix = String(issue.params?.['fix'] ?? 'See docs/definitions.md.');
  return { message: `${quoteValue(value)} ${issue.message}`, fix: proposal(value, names, fix) };
}

function emptyMistake(value: unknown): Pick<Finding, 'message' | 'fix'> {
  return Array.isArray(value)
    ? { message: 'The list is empty.', fix: 'Write at least one entry, or remove the key.' }
    : { message: 'The text is empty.', fix: 'Write a text, or remove the key when it is not required.' };
}

function lengthMistake(value: unknown, maximum: number): Pick<Finding, 'message' | 'fix'> {
  const length = String(value).length;
  return {
    message: `${quoteValue(value)} has ${length} characters; at most ${maximum} are possible.`,
    fix: `Shorten it by ${length - maximum}.`,
  };
}

/** A list or a map is near to no name; what is in it may have no text at all. */
function proposal(value: unknown, names: readonly string[], otherwise: string): string {
  const nearest = typeof value === 'object' ? null : nearestName(String(value), names);
  return nearest === null ? otherwise : `Did you mean "${nearest}"?`;
}

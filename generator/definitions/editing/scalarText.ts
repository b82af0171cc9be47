import { isScalar } from 'yaml';
import { parseYaml } from '../yaml/parseYaml.ts';

/** Where a text is to be written. */
export interface ScalarPlace {
  /** Inside `[…]` or `{…}`. */
  readonly isInFlow: boolean;
  /** Written in single quotes so far. */
  readonly isSingleQuoted?: boolean;
  /** Written in double quotes so far. */
  readonly isDoubleQuoted?: boolean;
}

/** Texts that mean themselves everywhere when nothing else than a text can be read in them, such as a number. */
const HARMLESS = /^[\p{L}\p{N}_/](?:[\p{L}\p{N}_./@+ -]|:(?=[\p{L}\p{N}_/]))*(?<! )$/u;

/** `${values.mailbox}` and the like; its braces end a plain text inside of others. */
const WITH_PLACEHOLDERS = /^[\p{L}\p{N}_./@+-]*(?:\$\{[\w.]+\}[\p{L}\p{N}_./@+-]*)+$/u;

/** A text as a YAML scalar in one line: with the quotes that stood there, without any, or in double quotes. */
export function scalarText(value: string, { isInFlow, isSingleQuoted, isDoubleQuoted }: ScalarPlace): string {
  const hasControl = /[\p{C}\p{Zl}\p{Zp}]/u.test(value);
  if (isSingleQuoted === true && !hasControl) return `'${value.replaceAll("'", "''")}'`;
  if (isDoubleQuoted === true || hasControl || !isPlain(value, isInFlow)) return quoted(value);
  return value;
}

/** Booleans to editors and tools that still read YAML 1.1. */
const OLD_BOOLEAN = /^(?:y|yes|n|no|on|off)$/i;

function isPlain(value: string, isInFlow: boolean): boolean {
  if (OLD_BOOLEAN.test(value)) return false;
  if (!HARMLESS.test(value) && (isInFlow || !WITH_PLACEHOLDERS.test(value))) return false;
  const { contents, errors } = parseYaml(value).document;
  return errors.length === 0 && isScalar(contents) && contents.value === value;
}

/** JSON is YAML, but for line separators that YAML lets stand and people do not see. */
function quoted(value: string): string {
  return JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

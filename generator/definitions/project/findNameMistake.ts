import type { Issue } from '../issue.ts';

const NAME = /^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*$/;

/** `all` is the layer for every integration, and `--env all` every environment; the others are names of objects' own. */
const RESERVED = new Set(['all', 'constructor', 'prototype']);

/** Names that Windows gives to devices: a folder or file of that name cannot be checked out there. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

interface NameRule {
  readonly kind: string;
  readonly longest: number;
}

/** What is wrong with a file's name, from which folders and API names are made; null when nothing is. */
export function findNameMistake(name: string, { kind, longest }: NameRule): Pick<Issue, 'message' | 'fix'> | null {
  if (!NAME.test(name)) {
    return {
      message: `${JSON.stringify(name)} cannot be the name of a ${kind}.`,
      fix: 'Rename the file: lower-case letters and digits, in words joined by single hyphens or underscores, a letter first.',
    };
  }
  if (RESERVED.has(name) || DEVICE.test(name))
    return { message: `The name "${name}" is reserved.`, fix: 'Rename the file.' };
  if (name.length <= longest) return null;
  return {
    message: `The name has ${name.length} characters; at most ${longest} are possible.`,
    fix: 'Rename the file.',
  };
}

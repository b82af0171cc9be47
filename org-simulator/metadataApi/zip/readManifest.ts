import { checkMetadata } from '../../../generator/schema/checkMetadata.ts';
import { parseXml } from '../../../generator/schema/parseXml.ts';
import { manifestOf } from './manifestOf.ts';
import type { PackageManifest } from './packageManifest.ts';

const NEWEST = '99.0';

export interface ManifestProblem {
  readonly problem: string;
  readonly line: number;
  readonly column: number;
}

/** Reads package.xml or destructiveChanges.xml; a file that is not a `Package` gives its first problem. */
export function readManifest(bytes: Uint8Array): PackageManifest | ManifestProblem {
  const parsed = parseXml(new TextDecoder().decode(bytes));
  if (!parsed.ok) return { problem: `Error parsing file: ${parsed.message}`, line: parsed.line, column: parsed.column };
  // destructiveChanges.xml needs no version.
  const issue = checkMetadata('Package', parsed.root, NEWEST).find(({ kind }) => kind !== 'missing-element');
  if (issue !== undefined) {
    return { problem: `Error parsing file: ${issue.message}`, line: issue.line, column: issue.column };
  }
  return manifestOf(parsed.root);
}

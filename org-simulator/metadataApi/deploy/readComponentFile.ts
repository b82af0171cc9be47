import { checkMetadata } from '../../../generator/schema/checkMetadata.ts';
import { parseXml } from '../../../generator/schema/parseXml.ts';
import type { MetadataBody } from '../body/metadataBody.ts';
import { readBody } from '../body/readBody.ts';

export interface FileProblem {
  readonly problem: string;
  readonly line: number;
  readonly column: number;
}

/** What a component's file says, its `fullName` left out. */
export interface FileContent {
  readonly body: MetadataBody;
}

/** These say what is wrong without "Error parsing file" (public deployment logs, e.g. amtrack/force-dev-tool issue 89). */
const BARE = new Set(['missing-element', 'bad-enum-value']);

/**
 * Reads a component's file as `version` of package.xml knows the type. The first problem ends the reading, as the
 * Metadata API does: "Error parsing file: … (line:column)".
 */
export function readComponentFile(type: string, bytes: Uint8Array, version: string): FileContent | FileProblem {
  const parsed = parseXml(new TextDecoder().decode(bytes));
  if (!parsed.ok) return parsingProblem(parsed.message, parsed);
  const issue = checkMetadata(type, parsed.root, version)[0];
  if (issue !== undefined) {
    return BARE.has(issue.kind) ? { ...placeOf(issue), problem: issue.message } : parsingProblem(issue.message, issue);
  }
  // The name comes from the file's own name.
  const { fullName: _inFile, ...body } = readBody(type, parsed.root, version);
  return { body };
}

interface Place {
  readonly line: number;
  readonly column: number;
}

function placeOf({ line, column }: Place): Place {
  return { line, column };
}

function parsingProblem(message: string, { line, column }: Place): FileProblem {
  return { problem: `Error parsing file: ${message} (${line}:${column})`, line, column };
}

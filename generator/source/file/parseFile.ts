import { checkProfileText } from '../../reference/profile/checkProfileText.ts';
import { createProblemReporter } from '../../reference/profile/problemReporter.ts';
import { parseXml } from '../../schema/parseXml.ts';
import type { XmlElement } from '../../schema/xmlElement.ts';
import type { SourceFound } from '../sourceFound.ts';
import type { LoadedFile } from './loadedFile.ts';

export type ParsedFile =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly found: readonly SourceFound[] };

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters in question
const ASCII = /^[\u0000-\u007f]*$/;
const SINGLE_BYTE = /^(<\?xml[^>]*?\sencoding\s*=\s*["'])(?:iso-8859-\d+|us-ascii|windows-125\d)/i;

const RETRIEVE = 'Correct the file, or retrieve it from the org again.';

/** The elements of a file, or everything that keeps an XML reader from them. Never throws. */
export function parseFile({ path, text, failure }: LoadedFile): ParsedFile {
  if (text === null) return malformed(1, 1, failure);
  const reporter = createProblemReporter(path, text);
  checkProfileText(inUtf8(text), reporter);
  if (reporter.problems.length > 0) {
    const found = reporter.problems.map(({ position, message, fix }): SourceFound => {
      return { line: position?.line ?? 1, column: position?.column ?? 1, keyPath: '', about: null, message, fix };
    });
    return { ok: false, found };
  }
  const parsed = parseXml(text);
  if (parsed.ok) return { ok: true, root: parsed.root };
  return malformed(parsed.line, parsed.column, sentence(parsed.message));
}

/** Declared as another encoding, ASCII is the same: the declaration is no mistake. */
function inUtf8(text: string): string {
  return ASCII.test(text) ? text.replace(SINGLE_BYTE, '$1UTF-8') : text;
}

function malformed(line: number, column: number, message: string): ParsedFile {
  return { ok: false, found: [{ line, column, keyPath: '', about: null, message, fix: RETRIEVE }] };
}

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

import type { Problem } from '../../shared/problem.ts';
import { checkProfileText } from './checkProfileText.ts';
import { parseProfileXml } from './parseProfileXml.ts';
import { createProblemReporter } from './problemReporter.ts';
import { readProfileElements, WANTED_ELEMENTS } from './readProfileElements.ts';
import type { ReferenceProfile } from './referenceProfile.ts';

export type ProfileResult = { readonly profile: ReferenceProfile } | { readonly problems: readonly Problem[] };

/** Reads the bytes of a `.profile-meta.xml` file, or says everything that is wrong with it. `file` is for positions. */
export function readProfile(file: string, bytes: Uint8Array): ProfileResult {
  const text = decodeUtf8(bytes);
  if (text === null) return { problems: [notUtf8(file)] };
  const reporter = createProblemReporter(file, text);
  checkProfileText(text, reporter);
  if (reporter.problems.length > 0) return reporter;
  const xml = parseProfileXml({ text, reporter, wanted: WANTED_ELEMENTS });
  const profile = xml && readProfileElements(file, xml, reporter);
  return profile && reporter.problems.length === 0 ? { profile } : { problems: reporter.problems };
}

/** Without a byte order mark; null when the bytes are not UTF-8. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function notUtf8(file: string): Problem {
  return {
    position: { file, line: 1, column: 1 },
    keyPath: '',
    message: 'The file is not UTF-8 text.',
    fix: 'Retrieve the profile from the org again and save it as it comes.',
  };
}

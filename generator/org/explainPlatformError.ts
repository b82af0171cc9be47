import { deploymentErrors } from './deploymentErrors.ts';
import type { Explanation } from './explanation.ts';
import type { PlatformError } from './platformError.ts';
import type { PlatformTextPattern } from './platformTextPattern.ts';
import { sessionErrors } from './sessionErrors.ts';
import { userErrors } from './userErrors.ts';

/** Texts that say exactly what is wrong come before codes that say what kind of thing is. */
const CATALOGUE = [...deploymentErrors, ...userErrors, ...sessionErrors];

/** Platform texts are a sentence or two. Some patterns would take quadratic time for a text of any length. */
const LONGEST = 2000;

/** What an org's error means, in the reader's terms; null for one that nobody has met yet. */
export function explainPlatformError({ code, message }: PlatformError): Explanation | null {
  for (const entry of CATALOGUE) {
    const match =
      entry.code === null || entry.code === code ? entry.text.exec((message || code).slice(0, LONGEST)) : null;
    if (match !== null) return { message: fill(entry.message, match), fix: fill(entry.fix, match) };
  }
  return null;
}

function fill(text: PlatformTextPattern['message'], match: RegExpExecArray): string {
  return text.replace(/\$(\d)/g, (_, group: string) => (match[Number(group)] ?? '').trim());
}

import { stopRunnerCommands } from './stopRunnerCommands.ts';

/**
 * Control and format characters, line and paragraph separators: what a hostile label or error message needs to move
 * the cursor, recolour, reorder or hide what a terminal shows (Unicode categories Cc, Cf, Zl and Zp; CVE-2021-42574).
 * Kept: newline, tab, soft hyphen, and the joiners that scripts and emoji are written with.
 */
export const unsafeCharacters = /(?![\n\t\u00ad\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Shows each unsafe character as `\u{1b}`, so that it is seen and does nothing; nor does a command to a runner. */
export function neutraliseText(text: string): string {
  const visible = text.replace(unsafeCharacters, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
  return stopRunnerCommands(visible);
}

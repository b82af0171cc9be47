const PREFIX = '.generating-';

/** The name of a temporary file beside the file that it becomes. Short: the file's own name may be as long as can be. */
export function temporaryName(number: number): string {
  return `${PREFIX}${number}`;
}

/** True for what a run that was killed left behind. */
export function isTemporaryName(name: string): boolean {
  return name.startsWith(PREFIX);
}

import { join } from 'node:path';

/** Where rotations are recorded, relative to the project; named in .gitignore. */
export const JOURNAL_FOLDER = '.rotations';

/** Absolute path of an integration's record. */
export function journalFile(projectRoot: string, environment: string, integration: string): string {
  return join(projectRoot, JOURNAL_FOLDER, environment, `${integration}.json`);
}

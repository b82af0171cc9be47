import { join, resolve } from 'node:path';

/** Where keys lie when `--key-dir` does not say otherwise; named in .gitignore. */
export const DEFAULT_KEY_FOLDER = '.secrets';

/** Which environment's keys, and below which folder (absolute, or relative to the project). */
export interface KeyFolder {
  readonly projectRoot: string;
  readonly keyFolder: string;
  readonly environment: string;
}

export interface KeyPlace extends KeyFolder {
  readonly integration: string;
}

/** Absolute path of the folder with an environment's private keys: `<folder>/<env>`. */
export function keyFolderOf({ projectRoot, keyFolder, environment }: KeyFolder): string {
  return resolve(projectRoot, keyFolder, environment);
}

/** Absolute path of an integration's private key: `<folder>/<env>/<name>.key`. */
export function keyFileOf(place: KeyPlace): string {
  return join(keyFolderOf(place), `${place.integration}.key`);
}

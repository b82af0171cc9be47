import { resolve } from 'node:path';

/** Where keys lie when `--key-dir` does not say otherwise; named in .gitignore. */
export const DEFAULT_KEY_FOLDER = '.secrets';

/** Which integration's key, and below which folder (absolute, or relative to the project). */
export interface KeyPlace {
  readonly projectRoot: string;
  readonly keyFolder: string;
  readonly environment: string;
  readonly integration: string;
}

/** Absolute path of an integration's private key: `<folder>/<env>/<name>.key`. */
export function keyFileOf({ projectRoot, keyFolder, environment, integration }: KeyPlace): string {
  return resolve(projectRoot, keyFolder, environment, `${integration}.key`);
}

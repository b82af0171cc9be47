import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { SecretKind, SecretName } from '../secretName.ts';

/** Where secrets lie when nobody says otherwise; named in .gitignore. */
export const DEFAULT_FOLDER = '.secrets';

const ENDINGS: Readonly<Record<SecretKind, string>> = {
  'private-key': 'key',
  'client-secret': 'client-secret',
  login: 'login.json',
  rotation: 'rotation.json',
  password: 'password',
};

/** Absolute path of an environment's folder; `folder` is absolute, relative to the project, or begins with `~/`. */
export function secretFolderOf(projectRoot: string, folder: string, environment: string): string {
  const base = /^~[/\\]/.test(folder) ? join(homedir(), folder.slice(2)) : folder;
  return resolve(projectRoot, base, environment);
}

/** Absolute path of a secret: `<folder>/<env>/<name>.key` for a private key. */
export function secretFileOf(projectRoot: string, folder: string, name: SecretName): string {
  return join(secretFolderOf(projectRoot, folder, name.environment), `${name.integration}.${ENDINGS[name.kind]}`);
}

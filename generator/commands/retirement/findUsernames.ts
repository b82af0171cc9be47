import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openEnvironmentFolder } from '../../files/openEnvironmentFolder.ts';
import { readManifest } from '../../files/readManifest.ts';
import { readTombstoneList } from '../../files/readTombstoneList.ts';
import { parseUserXml } from '../../provision/parseUserXml.ts';
import { ToolError } from '../../shared/toolError.ts';

interface Whose {
  readonly projectRoot: string;
  readonly environment: string;
  /** Names of integrations. */
  readonly only: readonly string[];
}

/**
 * User names of integrations as they were generated, now or once. Reads no definition, and passes over what cannot be read
 * in the lists: a broken project is no reason not to freeze somebody. Throws ToolError for a name without any user.
 */
export async function findUsernames({ projectRoot, environment, only }: Whose): Promise<readonly string[]> {
  if (only.length === 0) return [];
  const folder = await openEnvironmentFolder(projectRoot, environment);
  const [manifest, list] = await Promise.all([
    readManifest(folder, environment),
    readTombstoneList(folder, environment),
  ]);
  const generated = await Promise.all(
    manifest.entries
      .filter(({ path }) => path.startsWith('users/'))
      .map(async ({ path, integration }) => ({ integration, username: await usernameIn(join(folder, path)) })),
  );
  const retired = list.tombstones
    .filter(({ type }) => type === 'User')
    .map(({ integration, name }) => ({ integration, username: name }));
  const known = [...generated, ...retired];
  const unknown = only.filter((name) => !known.some(({ integration, username }) => integration === name && username));
  if (unknown.length > 0) throw unknownUser(unknown, environment);
  return [
    ...new Set(known.flatMap(({ integration, username }) => (only.includes(integration) ? (username ?? []) : []))),
  ];
}

async function usernameIn(path: string): Promise<string | null> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const { elements } = parseUserXml(path, text);
  return elements.find(({ name }) => name === 'Username')?.text ?? null;
}

function unknownUser(names: readonly string[], environment: string): ToolError {
  return new ToolError(`force-app/${environment} knows no user of ${names.join(', ')}, so nobody was frozen.`, {
    actions: ['Give the user name: --username web@acme.example'],
    details: { unknown: names },
  });
}

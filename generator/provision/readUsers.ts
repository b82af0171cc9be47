import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mapInBatches } from '../reference/mapInBatches.ts';
import { compareText } from '../shared/compareText.ts';
import type { Problem } from '../shared/problem.ts';
import { ProblemsError } from '../shared/problemsError.ts';
import type { DesiredUser } from './desiredUser.ts';
import { GENERATE_FIX } from './generateFix.ts';
import { parseUser } from './parseUser.ts';
import { readFormerUsernames } from './readFormerUsernames.ts';

const SUFFIX = '.user-meta.xml';

/**
 * The users that `force-app/<env>/users/` describes, in order of their files' names; none when the folder is missing.
 * Names that they had before come from the list of what is no longer generated.
 * @throws ProblemsError with everything that is wrong in any of the files.
 */
export async function readUsers(projectRoot: string, environment: string): Promise<readonly DesiredUser[]> {
  const folder = `force-app/${environment}/users`;
  const names = await listFolder(join(projectRoot, folder));
  const parsed = await mapInBatches(
    names.filter((name) => name.endsWith(SUFFIX)),
    async (name) => {
      const text = await readFile(join(projectRoot, folder, name), 'utf8');
      return parseUser({ file: `${folder}/${name}`, developerName: name.slice(0, -SUFFIX.length), text });
    },
  );
  const users = parsed.flatMap(({ user }) => user ?? []);
  const problems = [
    ...names.filter((name) => !name.endsWith(SUFFIX)).map((name) => strangeFile(`${folder}/${name}`)),
    ...parsed.flatMap((file) => file.problems),
    ...repeatedUsernames(users),
  ];
  if (problems.length > 0) throw new ProblemsError(problems);
  const former = await readFormerUsernames(projectRoot, environment, users);
  return users.map((user) => {
    const formerUsernames = former.get(user.developerName) ?? [];
    return formerUsernames.length === 0 ? user : { ...user, formerUsernames };
  });
}

async function listFolder(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => !name.startsWith('.')).toSorted(compareText);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function strangeFile(file: string): Problem {
  return {
    position: { file, line: 1, column: 1 },
    keyPath: '',
    message: `Not a user file: its name does not end in ${SUFFIX}.`,
    fix: GENERATE_FIX,
  };
}

function repeatedUsernames(users: readonly DesiredUser[]): readonly Problem[] {
  const owners = new Map(users.toReversed().map((user) => [user.username.toLowerCase(), user]));
  return users.flatMap((user) => {
    const owner = owners.get(user.username.toLowerCase());
    if (owner === user) return [];
    const message = `The user name ${user.username} is also that of ${owner?.developerName}.`;
    return [
      { position: user.position, keyPath: 'Username', message, fix: 'Give each integration a user name of its own.' },
    ];
  });
}

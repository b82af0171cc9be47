import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';
import type { Problem } from '../../shared/problem.ts';
import { mapInBatches } from '../mapInBatches.ts';
import { type ReadFailure, readInside } from '../readInside.ts';
import { type ProfileResult, readProfile } from './readProfile.ts';
import type { ReferenceProfile } from './referenceProfile.ts';
import { suggestProfile } from './suggestProfile.ts';

interface ProfilesRequest {
  readonly root: string;
  readonly users: readonly ResolvedIntegrationUser[];
}

interface LoadedProfiles {
  readonly profiles: ReadonlyMap<string, ReferenceProfile>;
  readonly problems: readonly Problem[];
}

/** A file that cannot be read is the definition's problem, one that cannot be understood its own. */
type LoadedProfile = ProfileResult | { readonly failure: ReadFailure; readonly fix: string };

/** Several times the largest profile in public repositories (2.7 MB), and less than what strains memory. */
const FILE_LIMIT = 20_000_000;

const READ_FAILURES: Readonly<Record<ReadFailure, string>> = {
  missing: 'does not exist',
  outside: 'lies outside of the project',
  'not-a-file': 'is not a file',
  'too-large': 'is larger than 20 MB',
  unreadable: 'cannot be read',
};

/** Reads each profile once that a generated profile starts from. */
export async function loadProfiles({ root, users }: ProfilesRequest): Promise<LoadedProfiles> {
  const paths = [...new Set(users.map(clonePath).filter((path) => path !== null))];
  const loaded = new Map(await mapInBatches(paths, async (path) => [path, await loadProfile(root, path)] as const));
  const profiles = new Map<string, ReferenceProfile>();
  for (const [path, result] of loaded) if ('profile' in result) profiles.set(path, result.profile);
  const broken = [...loaded.values()].flatMap((result) => ('problems' in result ? result.problems : []));
  return { profiles, problems: [...users.flatMap((user) => describeFailure(user, loaded)), ...broken] };
}

function clonePath({ profile }: ResolvedIntegrationUser): string | null {
  return profile.kind === 'generated' ? profile.cloneOf : null;
}

async function loadProfile(root: string, path: string): Promise<LoadedProfile> {
  const read = await readInside({ root, path, limit: FILE_LIMIT });
  if ('bytes' in read) return readProfile(path, read.bytes);
  const fix =
    read.failure === 'missing' ? await suggestProfile(root, path) : 'Give the path of a profile file in the project.';
  return { failure: read.failure, fix };
}

function describeFailure(
  user: ResolvedIntegrationUser,
  loaded: ReadonlyMap<string, LoadedProfile>,
): readonly Problem[] {
  const path = clonePath(user);
  const result = path === null ? undefined : loaded.get(path);
  if (!result || !('failure' in result)) return [];
  return [
    {
      position: user.source.locate(['profile', 'cloneOf']),
      keyPath: 'profile.cloneOf',
      message: `The profile ${path} ${READ_FAILURES[result.failure]}.`,
      fix: result.fix,
    },
  ];
}

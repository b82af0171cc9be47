import { compareProblems } from '../definitions/project/compareProblems.ts';
import type { ResolvedEnvironment } from '../resolve/resolvedEnvironment.ts';
import type { Problem } from '../shared/problem.ts';
import { loadCertificates } from './certificate/loadCertificates.ts';
import { loadProfiles } from './profile/loadProfiles.ts';
import type { References } from './references.ts';

/** What of the references could be read, and everything that is wrong with them. */
export interface ReadReferences {
  readonly references: References;
  readonly problems: readonly Problem[];
}

/** As `loadReferences`, but goes on where something is wrong. */
export async function readReferences(
  root: string,
  environments: readonly ResolvedEnvironment[],
  now: Date,
): Promise<ReadReferences> {
  const users = environments.flatMap((environment) => environment.users);
  const [{ certificates, problems: certificateProblems }, { profiles, problems: profileProblems }] = await Promise.all([
    loadCertificates({ root, users, now }),
    loadProfiles({ root, users }),
  ]);
  const problems = [...certificateProblems, ...profileProblems];
  const apiVersions = new Map(environments.map(({ name, apiVersion }) => [name, Number(apiVersion)]));
  return { references: { certificates, profiles, apiVersions }, problems: inOrder(problems) };
}

/** By place; the same problem in several environments, found at one place, is said once. */
function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const once = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...once.values()].toSorted(compareProblems);
}

import { compareProblems } from '../definitions/project/compareProblems.ts';
import type { ResolvedEnvironment } from '../resolve/resolvedEnvironment.ts';
import type { Problem } from '../shared/problem.ts';
import { ProblemsError } from '../shared/problemsError.ts';
import { loadCertificates } from './certificate/loadCertificates.ts';
import { loadProfiles } from './profile/loadProfiles.ts';
import type { References } from './references.ts';

/**
 * Reads the files that the definitions of `environments` name: profiles to clone and certificates. `root` is the
 * project folder; nothing outside of it is read. Throws one ProblemsError with everything that is wrong with them.
 */
export async function loadReferences(
  root: string,
  environments: readonly ResolvedEnvironment[],
  now: Date = new Date(),
): Promise<References> {
  const users = environments.flatMap((environment) => environment.users);
  const [{ certificates, problems: certificateProblems }, { profiles, problems: profileProblems }] = await Promise.all([
    loadCertificates({ root, users, now }),
    loadProfiles({ root, users }),
  ]);
  const problems = [...certificateProblems, ...profileProblems];
  if (problems.length > 0) throw new ProblemsError(inOrder(problems));
  const apiVersions = new Map(environments.map(({ name, apiVersion }) => [name, Number(apiVersion)]));
  return { certificates, profiles, apiVersions };
}

/** By place; the same problem in several environments, found at one place, is said once. */
function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const once = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...once.values()].toSorted(compareProblems);
}

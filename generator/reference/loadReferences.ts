import type { ResolvedEnvironment } from '../resolve/resolvedEnvironment.ts';
import { ProblemsError } from '../shared/problemsError.ts';
import { readReferences } from './readReferences.ts';
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
  const { references, problems } = await readReferences(root, environments, now);
  if (problems.length > 0) throw new ProblemsError(problems);
  return references;
}

import type { RetirementRequest } from './retirementRequest.ts';

/**
 * What `force-app/<env>` says should go from its org; null when it says nothing, and then no call is needed. `only`:
 * names of integrations, empty for all. Throws ProblemsError.
 */
export async function readRetirement(
  _projectRoot: string,
  _environment: string,
  _only: readonly string[],
): Promise<RetirementRequest | null> {
  return null;
}

import type { PreflightResult } from '../preflightResult.ts';
import type { Need } from './need.ts';

/** What of the needs the user of this name is not allowed to; pure. No place in a file makes them so. */
export function judgeNeeds(
  needs: readonly Need[],
  username: string,
  permissions: ReadonlySet<string>,
): PreflightResult {
  const unmet = needs.filter(({ anyOf }) => !anyOf.some((name) => permissions.has(name)));
  return {
    problems: unmet
      .filter(({ certain }) => certain)
      .map(({ what, anyOf }) => ({
        position: null,
        keyPath: '',
        message: `${username}, who deploys, lacks the user permission ${anyOf.join(' or ')}, which is needed ${what}.`,
        fix: 'Give the deploying user a permission set with it, or deploy as another user.',
      })),
    warnings: unmet
      .filter(({ certain }) => !certain)
      .map(({ what, anyOf }) => {
        const message = `${username}, who deploys, lacks the user permission ${anyOf.join(' or ')}`;
        return `${message}, which Salesforce may ask for ${what}.`;
      }),
  };
}

import { appReferenceOf } from '../oauth/appReference.ts';
import { readConsumerKeys } from '../oauth/readConsumerKeys.ts';
import type { Org } from '../org/org.ts';
import type { ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';
import type { Verification } from './verification.ts';
import { type VerifyOptions, verifyIntegration } from './verifyIntegration.ts';

/** Logins at a time: quick for many integrations, and no flood for the org. */
const AT_ONCE = 8;

/** Verifies every integration, in their order; one that fails does not stop the others. Throws OrgError for the org itself. */
export async function verifyIntegrations(
  org: Org,
  users: readonly ResolvedIntegrationUser[],
  options: Omit<VerifyOptions, 'consumerKeys'>,
): Promise<readonly Verification[]> {
  const consumerKeys = await readConsumerKeys(
    org,
    users.flatMap((user) => appReferenceOf(user) ?? []),
  );
  const verifications: Verification[] = [];
  for (let start = 0; start < users.length; start += AT_ONCE) {
    const some = users.slice(start, start + AT_ONCE);
    verifications.push(
      ...(await Promise.all(some.map((user) => verifyIntegration(org, user, { ...options, consumerKeys })))),
    );
  }
  return verifications;
}

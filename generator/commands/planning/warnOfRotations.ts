import { credentialsCommand } from '../../oauth/credentialsCommand.ts';
import type { Org } from '../../org/org.ts';
import { OrgError } from '../../org/orgError.ts';
import { queryNames } from '../../org/queryNames.ts';
import { soql } from '../../org/soql.ts';
import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';
import { secondAppOf } from '../../status/reading/secondAppOf.ts';
import type { Comparison } from './comparison.ts';

/**
 * A sentence for each integration whose certificate is being replaced: the app that stands in for its own is in the org.
 * One query, and none where the org has no app yet. Throws OrgError.
 */
export async function warnOfRotations(
  org: Org,
  users: readonly ResolvedIntegrationUser[],
  differences: Comparison['differences'],
): Promise<readonly string[]> {
  const there = differences.some(
    ({ component, state }) => component.type === 'ExternalClientApplication' && state !== 'new',
  );
  const seconds = users.flatMap((user) => {
    const second = secondAppOf(user);
    return second === null ? [] : [{ user, app: second.name }];
  });
  const found = await findApps(org, there ? seconds.map(({ app }) => app) : []);
  return seconds
    .filter(({ app }) => found.has(app.toLowerCase()))
    .map(
      ({ user: { name: integration, environment }, app }) =>
        `${integration}: its certificate is being replaced, as the org has the app ${app}. Finish that first: ${credentialsCommand('rotate', { environment, integration })}`,
    );
}

/** An org without external client apps does not know the object. */
async function findApps(org: Org, names: readonly string[]): Promise<ReadonlySet<string>> {
  try {
    const rows = await queryNames<{ readonly DeveloperName: string }>(
      org,
      names,
      (some) => soql`SELECT DeveloperName FROM ExternalClientApplication WHERE DeveloperName IN ${some}`,
    );
    return new Set(rows.map(({ DeveloperName }) => DeveloperName.toLowerCase()));
  } catch (error) {
    if (error instanceof OrgError && error.code === 'INVALID_TYPE') return new Set();
    throw error;
  }
}

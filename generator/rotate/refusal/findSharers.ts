import { appReferenceOf } from '../../oauth/appReference.ts';
import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';

/** Other integrations of the environment that log in with the app of `user`, by name. */
export function findSharers(
  user: ResolvedIntegrationUser,
  neighbours: readonly ResolvedIntegrationUser[],
): readonly string[] {
  const appOf = (one: ResolvedIntegrationUser) => appReferenceOf(one)?.name.toLowerCase() ?? null;
  return neighbours.filter((one) => one.name !== user.name && appOf(one) === appOf(user)).map(({ name }) => name);
}

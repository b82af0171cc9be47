import { normalize } from 'node:path/posix';
import { certificateOf } from '../../oauth/certificateOf.ts';
import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';

/** Other integrations of the environment whose app has the certificate file of `user`, by name. */
export function findCertificateSharers(
  user: ResolvedIntegrationUser,
  neighbours: readonly ResolvedIntegrationUser[],
): readonly string[] {
  const fileOf = (one: ResolvedIntegrationUser) => normalize(certificateOf(one) ?? '');
  if (certificateOf(user) === null) return [];
  return neighbours.filter((one) => one.name !== user.name && fileOf(one) === fileOf(user)).map(({ name }) => name);
}

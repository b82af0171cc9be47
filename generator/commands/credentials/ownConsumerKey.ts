import { findCredentials } from '../../org/findCredentials.ts';
import type { Org } from '../../org/org.ts';
import type { ResolvedEnvironment } from '../../resolve/resolvedEnvironment.ts';
import type { CommandContext } from '../command.ts';

/** The consumer key that this run is connected by; null when the connection does not tell: an access token says nothing. */
export function ownConsumerKey(
  { targetOrg, processEnvironment }: CommandContext,
  { org: { alias } }: ResolvedEnvironment,
  org: Org,
): string | null {
  const credentials = findCredentials({ targetOrg, alias, processEnvironment });
  switch (credentials.kind) {
    case 'stored':
      return org.connection.getAuthInfoFields().clientId ?? null;
    case 'access-token':
      return null;
    case 'refresh-token':
    case 'jwt':
      return credentials.clientId;
  }
}

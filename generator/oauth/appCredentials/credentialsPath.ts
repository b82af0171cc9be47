import type { Org } from '../../org/org.ts';

/** Staged credentials came with it (Connect REST API Developer Guide, OAuth Credentials Resources); every org has it since. */
const FIRST = 65;

/** Path of an app's OAuth credentials, or of one consumer's. */
export function credentialsPath({ apiVersion }: Pick<Org, 'apiVersion'>, ...ids: readonly string[]): string {
  const version = Number(apiVersion) < FIRST ? `${FIRST}.0` : apiVersion;
  return ['', 'services', 'data', `v${version}`, 'apps', 'oauth', 'credentials', ...ids.map(encodeURIComponent)].join(
    '/',
  );
}

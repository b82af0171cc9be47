import { decodeFullName } from './decodeFullName.ts';
import type { MetadataComponent } from './metadataComponent.ts';

/** Names of the profiles among some components as people read them, in lower case. */
export function profileNames(components: readonly MetadataComponent[]): ReadonlySet<string> {
  const profiles = components.filter(({ type }) => type === 'Profile');
  return new Set(profiles.map(({ fullName }) => decodeFullName(fullName).toLowerCase()));
}

import { encodeFullName } from '../metadata/encodeFullName.ts';
import type { ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';
import type { MetadataComponent } from './metadataComponent.ts';

/** The integration that a component is generated from; null for one that nobody's definition names. */
export function componentOwner(
  component: Pick<MetadataComponent, 'type' | 'fullName'>,
  users: readonly ResolvedIntegrationUser[],
): ResolvedIntegrationUser | null {
  return users.find((user) => namesOf(component.type, user).includes(component.fullName)) ?? null;
}

/** Full names are derived from definitions (see `metadata/`), so they lead back to them. */
function namesOf(type: string, { developerName, profile }: ResolvedIntegrationUser): readonly string[] {
  if (type === 'Profile') return [encodeFullName(profile.name)];
  return ['', '_oauth', '_glbloauth', '_oauthPlcy', '_plcy'].map((suffix) => developerName + suffix);
}

import type { Org } from '../org/org.ts';
import type { MetadataComponent } from './metadataComponent.ts';
import { retrieveComponents } from './retrieveComponents.ts';

/**
 * The org's settings for cases; null where it has none. In a package they are `Case` of the type `Settings` (Metadata API
 * Developer Guide, Settings and CaseSettings). Throws OrgError.
 */
export async function retrieveCaseSettings(org: Org): Promise<MetadataComponent | null> {
  const [settings] = await retrieveComponents(org, [{ type: 'Settings', fullName: 'Case' }]);
  return settings ?? null;
}

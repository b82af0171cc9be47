import { INTEGRATION_LICENSE, INTEGRATION_PSL } from '../../policy/permissions/integrationLicense.ts';
import { STANDARD_PROFILES } from '../../resolve/profiles/standardProfiles.ts';
import { flagOf } from '../file/flagOf.ts';
import type { SourceFile } from '../file/sourceFile.ts';
import { textOf } from '../file/textOf.ts';
import type { PermissionEntry } from './permissionEntries.ts';

const LICENSES: readonly string[] = [INTEGRATION_LICENSE, INTEGRATION_PSL].map((name) => name.toLowerCase());

/**
 * Whom a file is for. `integrations`: it names their licence, or lets its holders use the API only. `fixed`: a profile
 * that Salesforce made and nobody can take permissions from (Salesforce help, "Standard Profiles"). Else `people`.
 */
export function audienceOf(
  { type, fullName, root }: SourceFile,
  permissions: readonly PermissionEntry[],
): 'integrations' | 'fixed' | 'people' {
  const license = textOf(root, type === 'Profile' ? 'userLicense' : 'license').toLowerCase();
  const isStandard =
    type === 'Profile' && (flagOf(root, 'custom') === false || STANDARD_PROFILES.has(fullName.toLowerCase()));
  if (isStandard) return 'fixed';
  const isApiOnly = permissions.some(({ name, isEnabled }) => isEnabled && name === 'ApiUserOnly');
  return isApiOnly || LICENSES.includes(license) ? 'integrations' : 'people';
}

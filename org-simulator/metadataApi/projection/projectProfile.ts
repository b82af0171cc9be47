import type { MetadataComponent, OrgState } from '../../state/orgState.ts';
import { textOf } from '../body/textOf.ts';
import { findLicense } from '../components/findLicense.ts';
import { findProfile } from '../components/findProfile.ts';
import { profileName } from '../components/profileName.ts';
import { permissionColumns } from './permissionColumns.ts';
import { projectAccess } from './projectAccess.ts';
import { saveRow } from './saveRow.ts';

/**
 * A profile as rows:
 * - Profile: Name, Description, UserLicenseId, UserType, Permissions<Name>. The component's id is this row's.
 * - PermissionSet: the hidden one that every profile owns (IsOwnedByProfile, ProfileId, Type `Profile`, the same
 *   Permissions columns), parent of the rows that `projectAccess` writes.
 * Login hours and ranges have no rows: read `loginHours` and `loginIpRanges` of the metadata component with that id.
 */
export function projectProfile(
  { fullName, body }: Pick<MetadataComponent, 'fullName' | 'body'>,
  org: OrgState,
): string {
  const name = profileName(fullName);
  const license = findLicense(textOf(body, 'userLicense') ?? '', org);
  const columns = permissionColumns(body);
  const id = saveRow(
    'Profile',
    {
      Name: name,
      Description: textOf(body, 'description') ?? null,
      UserLicenseId: license?.id ?? null,
      UserType: 'Standard',
      ...columns,
    },
    { found: findProfile(fullName, org), org },
  );
  const hidden = org.records.all('PermissionSet').find((row) => row['ProfileId'] === id);
  const fields = {
    Name: `X${id}`,
    Label: `X${id}`,
    IsCustom: body['custom'] === true,
    IsOwnedByProfile: true,
    ProfileId: id,
    Type: 'Profile',
    LicenseId: license?.id ?? null,
    HasActivationRequired: false,
    NamespacePrefix: null,
    ...columns,
  };
  const permissionSetId = saveRow('PermissionSet', fields, { found: hidden, org });
  projectAccess(permissionSetId, body, org);
  return id;
}

import type { MetadataComponent, OrgState } from '../../state/orgState.ts';
import { textOf } from '../body/textOf.ts';
import { findLicense } from '../components/findLicense.ts';
import { permissionColumns } from './permissionColumns.ts';
import { projectAccess } from './projectAccess.ts';
import { saveRow } from './saveRow.ts';

/**
 * A permission set as rows: PermissionSet with Name, Label, Description, LicenseId (of a user licence or a permission set
 * licence), IsCustom, IsOwnedByProfile false, Type `Regular`, HasActivationRequired, Permissions<Name>; what it grants is
 * written by `projectAccess`.
 */
export function projectPermissionSet(
  { fullName, body }: Pick<MetadataComponent, 'fullName' | 'body'>,
  org: OrgState,
): string {
  const found = org.records
    .all('PermissionSet')
    .find((row) => String(row['Name']).toLowerCase() === fullName.toLowerCase() && row['IsOwnedByProfile'] !== true);
  const fields = {
    Name: fullName,
    Label: textOf(body, 'label') ?? fullName,
    Description: textOf(body, 'description') ?? null,
    LicenseId: findLicense(textOf(body, 'license') ?? '', org)?.id ?? null,
    IsCustom: true,
    IsOwnedByProfile: false,
    ProfileId: null,
    Type: 'Regular',
    HasActivationRequired: body['hasActivationRequired'] === true,
    NamespacePrefix: null,
    ...permissionColumns(body),
  };
  const id = saveRow('PermissionSet', fields, { found, org });
  projectAccess(id, body, org);
  return id;
}

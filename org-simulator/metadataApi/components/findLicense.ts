import type { OrgState } from '../../state/orgState.ts';

export interface License {
  readonly id: string;
  readonly kind: 'UserLicense' | 'PermissionSetLicense';
  /** UserLicense.Name or PermissionSetLicense.DeveloperName. */
  readonly name: string;
}

/**
 * `license` of a permission set is the name of a user licence or the developer name of a permission set licence
 * (Metadata API Developer Guide, PermissionSet; files of CellsOrg/CA_PPT and AlainHofstetter/nextgen). The case of a
 * permission set licence differs between Salesforce's own documents.
 */
export function findLicense(name: string, org: OrgState): License | undefined {
  const wanted = name.toLowerCase();
  const userLicense = org.records.all('UserLicense').find((row) => String(row['Name']).toLowerCase() === wanted);
  if (userLicense !== undefined) {
    return { id: userLicense.Id, kind: 'UserLicense', name: String(userLicense['Name']) };
  }
  const license = org.records
    .all('PermissionSetLicense')
    .find((row) => String(row['DeveloperName']).toLowerCase() === wanted);
  return license && { id: license.Id, kind: 'PermissionSetLicense', name: String(license['DeveloperName']) };
}

import userPermissions from '../../../generator/schema/userPermissionNames.json' with { type: 'json' };
import type { OrgState } from '../../state/orgState.ts';
import type { MetadataBody } from '../body/metadataBody.ts';
import type { DeployedComponent } from './deployedComponent.ts';
import { findProfile } from './findProfile.ts';

/**
 * What a profile's file is laid over: the component that is there, or what the rows of a profile say that was never
 * deployed (a standard one), or for a new profile what its licence turns on by itself.
 */
export function profileBase({ fullName, existing, body }: DeployedComponent, org: OrgState): MetadataBody {
  if (existing !== undefined) return existing.body;
  const row = findProfile(fullName, org);
  if (row === undefined) return newProfile(body);
  const license = org.records.get('UserLicense', String(row['UserLicenseId']));
  return {
    custom: false,
    userLicense: String(license?.['Name'] ?? 'Salesforce'),
    userPermissions: userPermissions
      .filter((name) => row[`Permissions${name}`] === true)
      .map((name) => ({ enabled: true, name })),
  };
}

/** Every user of the licence is an API-only user (Salesforce Help, platform.integration_user). */
function newProfile(file: MetadataBody): MetadataBody {
  const apiOnly = file['userLicense'] === 'Salesforce Integration';
  return {
    custom: true,
    userLicense: 'Salesforce',
    userPermissions: apiOnly ? ['ApiEnabled', 'ApiUserOnly'].map((name) => ({ enabled: true, name })) : [],
  };
}

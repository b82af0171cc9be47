import type { Org } from '../org/org.ts';
import { queryNames } from '../org/queryNames.ts';
import { soql } from '../org/soql.ts';
import type { RestProfile } from './foundRetirement.ts';

/**
 * Standard profiles that grant the least of their user licence, the first that an org has being the best: the present and
 * the former API-only one (Salesforce Help, platform.integration_user), and the minimum of the Salesforce licence.
 */
const REST_PROFILES = [
  'Minimum Access - API Only Integrations',
  'Salesforce API Only System Integrations',
  'Minimum Access - Salesforce',
];

interface ProfileRow {
  readonly Id: string;
  readonly Name: string;
  readonly UserLicense: { readonly Name: string };
}

/** Profiles that a retired user may be left with: every user has one, and a user stays within its licence. */
export async function findRestProfiles(org: Org): Promise<readonly RestProfile[]> {
  const rows = await queryNames<ProfileRow>(
    org,
    REST_PROFILES,
    (names) => soql`SELECT Id, Name, UserLicense.Name FROM Profile WHERE Name IN ${names}`,
  );
  return rows
    .toSorted((left, right) => REST_PROFILES.indexOf(left.Name) - REST_PROFILES.indexOf(right.Name))
    .map(({ Id, Name, UserLicense }) => ({ id: Id, name: Name, userLicense: UserLicense.Name }));
}

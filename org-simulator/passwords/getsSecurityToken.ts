import { entriesOf } from '../metadataApi/body/entriesOf.ts';
import type { OrgState, SObjectRecord } from '../state/orgState.ts';

/**
 * Whether a changed password brings a mail with a security token: not to users with login ranges in their profile, who need
 * none (help 000182450; Salesforce Help, xcloud.user_security_token). The second page names holders of API Only User
 * beside them, as users who cannot reset theirs; that they get no mail after a change is reported and not documented.
 */
export function getsSecurityToken(org: OrgState, user: SObjectRecord): boolean {
  const profile = org.metadata.all('Profile').find(({ id }) => id === user['ProfileId']);
  return profile === undefined || entriesOf(profile.body, 'loginIpRanges').length === 0;
}

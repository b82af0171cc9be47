import type { MetadataComponent, OrgState } from '../../state/orgState.ts';
import { partOf } from '../body/partOf.ts';
import { textOf } from '../body/textOf.ts';
import { textsOf } from '../body/textsOf.ts';
import { preauthorize } from './preauthorize.ts';
import { saveRow } from './saveRow.ts';

/**
 * A connected app as rows: ConnectedApplication (Name is its label, OptionsAllowAdminApprovedUsersOnly) and who is
 * pre-authorised. OAuth settings have no rows: read `oauthConfig` (consumerKey, certificate, scopes, flags,
 * oauthClientCredentialUser) and `oauthPolicy` of the metadata component whose id is the row's. The consumer secret is
 * `oauthConfig.consumerSecret` there; a retrieve never returns it.
 */
export function projectConnectedApp(
  { fullName, body }: Pick<MetadataComponent, 'fullName' | 'body'>,
  org: OrgState,
): string {
  const existing = org.metadata.get('ConnectedApp', fullName);
  const label = textOf(body, 'label') ?? fullName;
  const found = org.records
    .all('ConnectedApplication')
    .find((row) => (existing === undefined ? row['Name'] === label : row.Id === existing.id));
  const fields = {
    Name: label,
    StartUrl: textOf(body, 'startUrl') ?? null,
    OptionsAllowAdminApprovedUsersOnly: partOf(body, 'oauthConfig')['isAdminApproved'] === true,
  };
  const id = saveRow('ConnectedApplication', fields, { found, org });
  const permissionSets = textsOf(body, 'permissionSetName');
  preauthorize(
    { appId: id, appType: 'ConnectedApplication', permissionSets, profiles: textsOf(body, 'profileName') },
    org,
  );
  return id;
}

import type { MetadataComponent, OrgState } from '../../state/orgState.ts';
import { textOf } from '../body/textOf.ts';
import { saveRow } from './saveRow.ts';

/**
 * An external client app as a row of ExternalClientApplication: DeveloperName, MasterLabel, Description, ContactEmail,
 * DistributionState. Its OAuth settings have no rows: read the metadata components ExtlClntAppGlobalOauthSettings
 * (consumerKey, consumerSecret, certificate, flags), ExtlClntAppOauthSettings (commaSeparatedOauthScopes) and
 * ExtlClntAppOauthConfigurablePolicies whose `externalClientApplication` is the DeveloperName. Their ids are stable.
 */
export function projectExternalClientApp(
  { fullName, body }: Pick<MetadataComponent, 'fullName' | 'body'>,
  org: OrgState,
): string {
  const found = org.records
    .all('ExternalClientApplication')
    .find((row) => String(row['DeveloperName']).toLowerCase() === fullName.toLowerCase());
  const fields = {
    DeveloperName: fullName,
    MasterLabel: textOf(body, 'label') ?? fullName,
    Description: textOf(body, 'description') ?? null,
    ContactEmail: textOf(body, 'contactEmail') ?? null,
    DistributionState: textOf(body, 'distributionState') ?? 'Local',
    NamespacePrefix: null,
  };
  return saveRow('ExternalClientApplication', fields, { found, org });
}

import { entriesOf } from '../metadataApi/body/entriesOf.ts';
import { principalId } from '../metadataApi/components/principalId.ts';
import type { OrgState, SObjectRecord } from '../state/orgState.ts';

/** Parameters of external credentials that are principals (Metadata API Developer Guide, ExternalCredential). */
export function credentialPrincipals(org: OrgState): readonly SObjectRecord[] {
  return org.metadata.all('ExternalCredential').flatMap(({ id, fullName, body }) =>
    entriesOf(body, 'externalCredentialParameters')
      .filter(({ parameterType }) => String(parameterType).endsWith('Principal'))
      .map(({ parameterGroup, parameterType }) => ({
        Id: principalId(`${fullName}-${String(parameterGroup)}`),
        ExternalCredentialId: id,
        ParameterName: String(parameterGroup),
        ParameterType: String(parameterType),
      })),
  );
}

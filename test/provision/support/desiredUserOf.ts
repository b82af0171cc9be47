import type { DesiredUser, NamedReference } from '../../../generator/provision/desiredUser.ts';

export interface DesiredUserParts {
  readonly developerName?: string;
  readonly username?: string;
  readonly fields?: DesiredUser['fields'];
  readonly profile?: string;
  readonly role?: string | null;
  readonly permissionSetLicenses?: readonly string[];
  readonly permissionSets?: readonly string[];
  readonly permissionSetGroups?: readonly string[];
}

/** A user of the shipped kind; parts replace what a test is about. */
export function desiredUserOf(parts: DesiredUserParts = {}): DesiredUser {
  const developerName = parts.developerName ?? 'Erp_Order_Sync';
  const username = parts.username ?? 'erp-order-sync@acme.example';
  const reference = (line: number) => (name: string) => ({
    name,
    position: { file: `force-app/prod/users/${developerName}.user-meta.xml`, line, column: 5 },
  });
  const list = (names: readonly string[] | undefined, line: number): readonly NamedReference[] =>
    (names ?? []).map(reference(line));
  return {
    developerName,
    username,
    position: reference(20)('').position,
    fields: {
      Alias: 'erpsync',
      Email: 'integrations@acme.example',
      EmailEncodingKey: 'UTF-8',
      FederationIdentifier: null,
      FirstName: 'Integration',
      IsActive: true,
      LanguageLocaleKey: 'en_US',
      LastName: 'ERP Order Sync',
      LocaleSidKey: 'en_US',
      TimeZoneSidKey: 'GMT',
      Username: username,
      ...parts.fields,
    },
    profile: reference(14)(parts.profile ?? 'ERP Order Sync Integration'),
    role: parts.role ? reference(21)(parts.role) : null,
    permissionSetLicenses: list(parts.permissionSetLicenses ?? ['SalesforceAPIIntegrationPsl'], 13),
    permissionSets: list(parts.permissionSets ?? ['Erp_Order_Sync'], 11),
    permissionSetGroups: list(parts.permissionSetGroups, 12),
  };
}

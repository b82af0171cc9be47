import userPermissionNames from '../../generator/schema/userPermissionNames.json' with { type: 'json' };

/**
 * Columns that are true of a seeded permission set licence. Salesforce publishes no list for the API integration licence
 * and says that it adds many of a system administrator's (Salesforce Help, platform.integration_user): here all of them.
 */
export function maximumPermissions(license: string): readonly string[] {
  const names = license === 'SalesforceAPIIntegrationPsl' ? userPermissionNames : [license];
  return names.map((name) => `MaximumPermissions${name}`);
}

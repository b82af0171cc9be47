/** UserLicense name, and the permission set licence that goes with it (Salesforce help, platform.integration_user). */
export const INTEGRATION_LICENSE = 'Salesforce Integration';
export const INTEGRATION_PSL = 'SalesforceAPIIntegrationPsl';

/** Whether somebody has the integration licence and nothing that widens it. Names are compared without regard to case. */
export function isBareIntegrationLicense(holder: {
  readonly license: string | null;
  readonly permissionSetLicenses: readonly string[];
}): boolean {
  if (holder.license?.toLowerCase() !== INTEGRATION_LICENSE.toLowerCase()) return false;
  return !holder.permissionSetLicenses.some((name) => name.toLowerCase() === INTEGRATION_PSL.toLowerCase());
}

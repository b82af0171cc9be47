/** User licences of a new Enterprise Edition org; five Salesforce Integration seats come with it. */
export const userLicenses = [
  { Name: 'Salesforce', LicenseDefinitionKey: 'SFDC', TotalLicenses: 100 },
  { Name: 'Salesforce Platform', LicenseDefinitionKey: 'AUL', TotalLicenses: 10 },
  { Name: 'Salesforce Integration', LicenseDefinitionKey: 'PID_SALESFORCE_INTEGRATION_USER', TotalLicenses: 5 },
  { Name: 'Identity', LicenseDefinitionKey: 'PID_IDENTITY', TotalLicenses: 100 },
  { Name: 'Chatter Free', LicenseDefinitionKey: 'PID_CHATTER', TotalLicenses: 5000 },
] as const;

/** Permission set licences of a new org. */
export const permissionSetLicenses = [
  {
    DeveloperName: 'SalesforceAPIIntegrationPsl',
    PermissionSetLicenseKey: 'SalesforceAPIIntegrationPsl',
    MasterLabel: 'Salesforce API Integration',
    TotalLicenses: 5,
  },
  {
    DeveloperName: 'IdentityConnect',
    PermissionSetLicenseKey: 'IdentityConnect',
    MasterLabel: 'Identity Connect',
    TotalLicenses: 10,
  },
] as const;

/**
 * Salesforce's own profiles for integrations, which hold "API Only User": the current one and its predecessor
 * (Salesforce help, platform.integration_user). In lower case.
 */
export const API_ONLY_PROFILES: ReadonlySet<string> = new Set([
  'minimum access - api only integrations',
  'salesforce api only system integrations',
]);

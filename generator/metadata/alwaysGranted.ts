/**
 * The user permissions of every generated profile: of what Salesforce's own profile for integrations grants
 * (`Minimum Access - API Only Integrations`, help topic platform.integration_user), the part an integration needs.
 */
export const ALWAYS_GRANTED: readonly string[] = ['ApiEnabled', 'ApiUserOnly'];

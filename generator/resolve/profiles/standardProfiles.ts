import { API_ONLY_PROFILES } from './apiOnlyProfiles.ts';

/** Standard profiles by label, and by the name the Metadata API has for them where it differs. In lower case. */
export const STANDARD_PROFILES: ReadonlySet<string> = new Set([
  ...API_ONLY_PROFILES,
  'minimum access - salesforce',
  'system administrator',
  'admin',
  'standard user',
  'standard',
  'standard platform user',
  'standardaul',
  'read only',
  'readonly',
  'marketing user',
  'contract manager',
  'solution manager',
]);

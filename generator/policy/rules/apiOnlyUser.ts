import { API_ONLY_PROFILES } from '../../resolve/profiles/apiOnlyProfiles.ts';
import type { Rule } from '../rule.ts';

export const apiOnlyUser: Rule = {
  id: 'api-only-user',
  title: 'A user who may also use the pages',
  category: 'least-privilege',
  severity: 'warning',
  sources: ['Salesforce help, xcloud.shr_api_only_access', 'Salesforce help, platform.integration_user'],
  controls: ['SBS-ACS-007', 'shr_api_only_access'],
  explanation:
    'With "API Only User" nobody logs in through the pages with this user, whatever he knows. Every generated profile has it; what an existing one has is not known here.',
  on: 'integration',
  check({ profile, access, app }) {
    if (profile.kind === 'generated' || access.userPermissions.includes('ApiUserOnly')) return [];
    // The resolver says the same of the run-as user of client credentials.
    const isSaidAlready = 'flow' in app && app.flow === 'client-credentials';
    if (isSaidAlready || API_ONLY_PROFILES.has(profile.name.toLowerCase())) return [];
    const message = `Whether the profile "${profile.name}" makes the user API only is not known here.`;
    const fix = 'Add ApiUserOnly to access.userPermissions, or let a profile be generated.';
    return [{ path: ['profile', 'use'], about: profile.name, message, fix }];
  },
  bad: { definition: 'profile:\n  use: Sales Integration\n' },
  good: { definition: 'profile:\n  use: Sales Integration\naccess:\n  userPermissions: [ApiEnabled, ApiUserOnly]\n' },
};

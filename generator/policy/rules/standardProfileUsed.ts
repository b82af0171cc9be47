import { STANDARD_PROFILES } from '../../resolve/profiles/standardProfiles.ts';
import type { Rule } from '../rule.ts';

export const standardProfileUsed: Rule = {
  id: 'standard-profile-used',
  title: 'A profile that Salesforce manages and others share',
  category: 'least-privilege',
  severity: 'warning',
  sources: ['Security Benchmark for Salesforce, SBS-ACS-005', 'Salesforce help, platform.integration_user'],
  controls: ['SBS-ACS-005'],
  explanation:
    'Salesforce may add permissions to its standard profiles with any release, and login ranges and hours, which only profiles have, would hold for everybody who shares it. A profile of its own costs nothing: leave "use" out.',
  on: 'integration',
  check({ profile }) {
    if (profile.kind === 'generated' || !STANDARD_PROFILES.has(profile.name.toLowerCase())) return [];
    const message = `"${profile.name}" is a standard profile: it can have no login ranges of this integration’s own.`;
    const fix = 'Leave profile.use out: a profile that grants nothing but the API is generated.';
    return [{ path: ['profile', 'use'], about: profile.name, message, fix }];
  },
  bad: { definition: 'profile:\n  use: Minimum Access - API Only Integrations\n' },
  good: { definition: 'profile:\n  name: Order Sync Integration\n' },
};

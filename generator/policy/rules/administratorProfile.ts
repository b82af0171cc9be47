import type { Rule } from '../rule.ts';

/** By label, and by the name the Metadata API has for it. */
const ADMINISTRATOR: ReadonlySet<string> = new Set(['system administrator', 'admin']);

export const administratorProfile: Rule = {
  id: 'administrator-profile',
  title: 'The profile of an administrator',
  category: 'least-privilege',
  severity: 'error',
  sources: [
    'Salesforce help, platform.integration_user',
    'Security Benchmark for Salesforce, SBS-ACS-004 and SBS-ACS-008',
  ],
  controls: ['SBS-ACS-004', 'SBS-ACS-005', 'SBS-ACS-008', 'shr_api_only_access'],
  explanation:
    'It may read, change and delete everything, change what anybody else may do, and log in through the pages. Whatever the definition grants beside it means nothing.',
  on: 'integration',
  check({ profile }) {
    if (profile.kind === 'generated' || !ADMINISTRATOR.has(profile.name.toLowerCase())) return [];
    const message = `With the profile "${profile.name}" it may do everything.`;
    const fix = 'Leave profile.use out, and grant what it needs under "access".';
    return [{ path: ['profile', 'use'], about: profile.name, message, fix }];
  },
  bad: { definition: 'profile:\n  use: System Administrator\n' },
  good: { definition: 'access:\n  objects:\n    Order: [read, edit]\n' },
};

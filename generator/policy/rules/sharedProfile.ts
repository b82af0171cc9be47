import { STANDARD_PROFILES } from '../../resolve/profiles/standardProfiles.ts';
import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';
import type { Rule } from '../rule.ts';
import type { FoundInIntegration } from '../ruleCheck.ts';
import type { LintProject } from '../ruleContext.ts';

const other =
  'label: Other\ndescription: Another one.\nowner: erp-team@acme.example\nprofile:\n  use: Vendor Integration\napp: none\n';
const files = { 'integration-users/other.yaml': other };

export const sharedProfile: Rule = {
  id: 'shared-profile',
  title: 'One profile for several integrations',
  category: 'least-privilege',
  severity: 'warning',
  sources: ['Salesforce help, platform.login_ip_ranges', 'Security Benchmark for Salesforce, SBS-ACS-009'],
  controls: ['SBS-ACS-009'],
  explanation:
    'Login ranges and login hours exist on profiles only: each integration may log in from the addresses of all that share its profile. Standard profiles are told of by the rule standard-profile-used.',
  on: 'project',
  check: findShared,
  bad: { definition: 'profile:\n  use: Vendor Integration\n', files },
  good: { definition: 'profile:\n  use: Order Integration\n', files },
};

function findShared({ environments }: LintProject): readonly FoundInIntegration[] {
  return environments.flatMap(({ users }) => {
    const owners = new Map<string, ResolvedIntegrationUser>();
    return users.flatMap((user): FoundInIntegration[] => {
      const key = user.profile.name.toLowerCase();
      if (user.profile.kind !== 'existing' || STANDARD_PROFILES.has(key)) return [];
      const owner = owners.get(key);
      owners.set(key, owner ?? user);
      if (owner === undefined) return [];
      const message = `The profile "${user.profile.name}" is also that of ${owner.name}.`;
      const fix = 'Leave profile.use out: each integration gets a profile of its own.';
      return [{ user, path: ['profile', 'use'], about: user.profile.name, message, fix }];
    });
  });
}

import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';
import type { Rule } from '../rule.ts';
import type { FoundInIntegration } from '../ruleCheck.ts';
import type { LintProject } from '../ruleContext.ts';

const existing = (name: string) => `app:\n  type: existing\n  name: ${name}\n  flow: client-credentials\n`;
const other = `label: Other\ndescription: Another one.\nowner: erp-team@acme.example\n${existing('Vendor_Connector')}`;
const files = { 'integration-users/other.yaml': other };

export const sharedApp: Rule = {
  id: 'shared-app',
  title: 'One app for several integrations',
  category: 'least-privilege',
  severity: 'warning',
  sources: ['Security Benchmark for Salesforce, SBS-ACS-009 (dedicated identities per integration)'],
  controls: ['SBS-ACS-009', 'SBS-OAUTH-001'],
  explanation:
    'Its secret opens all of them, a revoked token stops all of them, and its policies have to suit the most demanding one. With client credentials an app has one run-as user, so that only one of them can be meant.',
  on: 'project',
  check: findShared,
  bad: { definition: existing('Vendor_Connector'), files },
  good: { definition: existing('Order_Connector'), files },
};

function findShared({ environments }: LintProject): readonly FoundInIntegration[] {
  return environments.flatMap(({ users }) => {
    const owners = new Map<string, ResolvedIntegrationUser>();
    return users.flatMap((user): FoundInIntegration[] => {
      if (user.app.type !== 'existing') return [];
      const key = user.app.name.toLowerCase();
      const owner = owners.get(key);
      owners.set(key, owner ?? user);
      if (owner === undefined) return [];
      const message = `The app ${user.app.name} is also that of ${owner.name}.`;
      const fix = 'Give it an app of its own: leave "type" and "name" out.';
      return [{ user, path: ['app', 'name'], about: user.app.name, message, fix }];
    });
  });
}

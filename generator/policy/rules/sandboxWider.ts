import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';
import type { KeyPath } from '../../shared/keyPath.ts';
import { grantsOf } from '../facts/grantsOf.ts';
import type { Rule } from '../rule.ts';
import type { FoundInIntegration } from '../ruleCheck.ts';
import type { LintProject } from '../ruleContext.ts';

const definition = 'access:\n  objects:\n    Order: [read]\n';
const sandbox = 'label: Test\norg: { type: sandbox }\nusernameSuffix: .uat\n';
const override = 'overrides:\n  order-sync:\n    access:\n      objects:\n        Order: [read, edit]\n';

export const sandboxWider: Rule = {
  id: 'sandbox-wider',
  title: 'A sandbox that grants more than production',
  category: 'least-privilege',
  severity: 'warning',
  sources: ['Salesforce help, "Sandbox Types and Templates" (copies of production data)'],
  controls: ['SBS-ACS-001'],
  explanation:
    'What works in the sandbox fails in production, or the difference is granted there in a hurry. And a sandbox may hold a copy of production’s data. Compared are environments whose org.type is given, integration by integration, with what every production environment grants together.',
  on: 'project',
  check: findWider,
  bad: { definition, files: { 'environments/uat.yaml': `${sandbox}${override}` } },
  good: { definition, files: { 'environments/uat.yaml': sandbox } },
};

function findWider({ environments }: LintProject): readonly FoundInIntegration[] {
  const production = new Map<string, Set<string>>();
  for (const { org, users } of environments) {
    if (org.type === 'production') for (const user of users) addGrants(production, user);
  }
  return environments
    .filter(({ org }) => org.type !== null && org.type !== 'production')
    .flatMap(({ users }) => users.flatMap((user) => compare(user, production.get(user.name))));
}

function addGrants(production: Map<string, Set<string>>, user: ResolvedIntegrationUser): void {
  const granted = production.get(user.name) ?? new Set();
  for (const { grant } of grantsOf(user)) granted.add(grant);
  production.set(user.name, granted);
}

function compare(
  user: ResolvedIntegrationUser,
  granted: ReadonlySet<string> | undefined,
): readonly FoundInIntegration[] {
  if (granted === undefined) return [];
  return grantsOf(user)
    .filter(({ grant }) => !granted.has(grant))
    .map(({ grant, path }) => found(user, grant, path));
}

function found(user: ResolvedIntegrationUser, grant: string, path: KeyPath): FoundInIntegration {
  const message = `Production does not grant ${grant}.`;
  const fix = 'Remove it here, or grant it in production, too.';
  return { user, path, about: grant, message, fix };
}

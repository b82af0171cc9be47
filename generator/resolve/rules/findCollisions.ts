import type { Finding } from '../finding.ts';
import type { ResolvedIntegration } from '../integration/resolvedIntegration.ts';
import type { ResolvedIntegrationUser } from '../resolvedIntegrationUser.ts';
import type { EnvironmentRule } from './environmentRule.ts';

export interface Collision {
  /** The name that must differ, or null when the integration has none. Compared without regard to case, as Salesforce does. */
  readonly nameOf: (user: ResolvedIntegrationUser) => string | null;
  /** What is wrong when `name` is also that of the integration `other`. */
  readonly finding: (name: string, other: string) => Finding;
}

/** A rule that finds integrations with the same name of some kind: the later one, by file name, is to blame. */
export function findCollisions({ nameOf, finding }: Collision): EnvironmentRule {
  return (integrations) => {
    const owners = new Map<string, ResolvedIntegration>();
    return integrations.flatMap((integration) => {
      const name = nameOf(integration.user);
      if (name === null) return [];
      const owner = owners.get(name.toLowerCase());
      if (owner !== undefined) return [integration.locate(finding(name, owner.user.name))];
      owners.set(name.toLowerCase(), integration);
      return [];
    });
  };
}

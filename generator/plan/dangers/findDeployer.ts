import type { DeployingUser } from '../deployingUser.ts';
import type { PlanInput } from '../planInput.ts';

/** What is known of the connected user: what was said, else what his effective access shows, else his name alone. */
export function findDeployer({ deployer, access, org }: Pick<PlanInput, 'deployer' | 'access' | 'org'>): DeployingUser {
  if (deployer !== null) return deployer;
  const own = [...access.values()].find(({ username }) => username.toLowerCase() === org.username.toLowerCase());
  const groups = own?.permissionSetGroups ?? [];
  return {
    username: org.username,
    profile: own?.profile ?? '',
    permissionSets: [...(own?.permissionSets ?? []), ...groups.flatMap(({ permissionSets }) => permissionSets)],
    permissionSetGroups: groups.map(({ name }) => name),
    app: null,
  };
}

import type { PlanInput } from '../planInput.ts';
import type { PlannedChange } from '../plannedChange.ts';

/** Permission sets that may use an app which is managed elsewhere: a SetupEntityAccess row each. */
export function preauthorizationChanges({ environment, preauthorizations }: PlanInput): readonly PlannedChange[] {
  const owners = new Map(environment.users.map((user) => [user.developerName, user]));
  return preauthorizations.map(({ developerName, app }) => {
    const owner = owners.get(developerName);
    return {
      action: 'assign',
      type: 'SetupEntityAccess',
      name: app,
      username: null,
      integration: owner?.name ?? null,
      file: owner?.source.locate(['app', 'name']).file ?? null,
      details: [
        {
          path: 'SetupEntityId',
          what: `app ${app} for permission set ${developerName}`,
          from: null,
          to: 'assigned',
          effect: 'widens',
          stillGrantedBy: [],
        },
      ],
    };
  });
}

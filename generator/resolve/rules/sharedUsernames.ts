import type { EnvironmentSettings } from '../environment/environmentSettings.ts';
import type { EnvironmentResult } from '../environment/resolveEnvironment.ts';
import type { LocatedFinding } from '../report/locatedFinding.ts';
import { placeIn } from '../report/place.ts';

/**
 * A user name exists once over all Salesforce orgs: creating it in a second one fails with DUPLICATE_USERNAME. Said once
 * for a pair of environments, since a missing suffix makes every name the same.
 */
export function sharedUsernames(environments: readonly EnvironmentResult[]): readonly LocatedFinding[] {
  const owners = new Map<string, EnvironmentSettings>();
  return environments.flatMap(({ settings, integrations }) => {
    const shared = new Map<EnvironmentSettings, string[]>();
    for (const { user } of integrations) {
      const name = user.user.username.toLowerCase();
      const owner = owners.get(name) ?? settings;
      owners.set(name, owner);
      if (owner !== settings && !isSameOrg(owner, settings)) push(shared, owner, user.name);
    }
    return [...shared].map(([owner, names]) => toFinding(settings, owner, names));
  });
}

function push(shared: Map<EnvironmentSettings, string[]>, owner: EnvironmentSettings, name: string): void {
  const names = shared.get(owner);
  if (names === undefined) shared.set(owner, [name]);
  else names.push(name);
}

/** Two files may describe one org; what neither says, nobody knows. */
function isSameOrg({ org: left }: EnvironmentSettings, { org: right }: EnvironmentSettings): boolean {
  if (left.myDomain !== null && right.myDomain !== null)
    return left.myDomain.toLowerCase() === right.myDomain.toLowerCase();
  return left.alias !== null && left.alias === right.alias;
}

function toFinding(
  settings: EnvironmentSettings,
  owner: EnvironmentSettings,
  names: readonly string[],
): LocatedFinding {
  const [first = ''] = names;
  const count =
    names.length === 1 ? `The user name of ${first} is` : `${names.length} user names, such as that of ${first}, are`;
  const problem = {
    ...placeIn(settings.source, ['usernameSuffix']),
    message: `${count} the same in ${owner.name} and ${settings.name}; user names are unique over all Salesforce orgs.`,
    fix: `Write a usernameSuffix such as ".${settings.name}" in ${settings.file}.`,
  };
  return { severity: 'problem', environment: null, problem };
}

import type { ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';
import { encodeFullName } from '../schema/encodeFullName.ts';
import { componentKey } from './componentKey.ts';
import type { MetadataComponent } from './metadataComponent.ts';

/** Tells the integration that a component is generated from; null for one that nobody's definition names. */
export type ComponentOwner = (
  component: Pick<MetadataComponent, 'type' | 'fullName'>,
) => ResolvedIntegrationUser | null;

/** What `metadata/` appends to an integration's API name, by type. */
const SUFFIXES: Readonly<Record<string, string>> = {
  ProfilePasswordPolicy: '_profilePasswordPolicy',
  ProfileSessionSetting: '_profileSessionSetting',
  PermissionSet: '',
  MutingPermissionSet: '_Muting',
  PermissionSetGroup: '_Group',
  ConnectedApp: '',
  ExternalClientApplication: '',
  ExtlClntAppOauthSettings: '_oauth',
  ExtlClntAppGlobalOauthSettings: '_glbloauth',
  ExtlClntAppOauthConfigurablePolicies: '_oauthPlcy',
  ExtlClntAppConfigurablePolicies: '_plcy',
};

/** Full names are derived from definitions, so they lead back to them. */
export function componentOwner(users: readonly ResolvedIntegrationUser[]): ComponentOwner {
  const owners = new Map(users.flatMap((user) => namesOf(user).map((key) => [key, user] as const)));
  return (component) => owners.get(componentKey(component)) ?? null;
}

function namesOf({ developerName, profile, role }: ResolvedIntegrationUser): readonly string[] {
  const roles = role === null ? [] : [componentKey({ type: 'Role', fullName: role.name })];
  const generated = Object.entries(SUFFIXES).map(([type, suffix]) =>
    componentKey({ type, fullName: developerName + suffix }),
  );
  return [componentKey({ type: 'Profile', fullName: encodeFullName(profile.name) }), ...roles, ...generated];
}

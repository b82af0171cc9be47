import type { ComponentDifference } from './componentDifference.ts';
import type { MetadataComponent } from './metadataComponent.ts';

/** What is deployed before the users are provisioned, in two deployments, and what after. Each may be empty. */
export interface DeploymentPlan<Component> {
  readonly before: readonly Component[];
  /** Policies of profiles that `before` creates. */
  readonly policies: readonly Component[];
  readonly after: readonly Component[];
}

/** What the org has already. */
export interface Prerequisites {
  /** Names and labels of the permission sets that were found: connected apps name them by label. */
  readonly permissionSets: ReadonlySet<string>;
  /** Names of the profiles that were found, in lower case. */
  readonly profiles: ReadonlySet<string>;
  /** User names, in lower case, of users that are not yet as their files say. */
  readonly unreadyUsers: ReadonlySet<string>;
}

/**
 * Apps name their run-as user and the permission set that is pre-authorised; both must be in the org when the app is
 * deployed (orgs answer "Enter a valid execution user …"; whether a permission set of the same deployment will do is not
 * documented, so it is not relied on). When all of that is there, one deployment is enough. The parts of one app stay
 * together: global OAuth settings are refused without the others. Password policies and session settings name a profile,
 * for which the same holds.
 */
export function planDeployment<Component extends MetadataComponent>(
  differences: readonly ComponentDifference<Component>[],
  prerequisites: Prerequisites,
): DeploymentPlan<Component> {
  const changed = differences.filter(({ state }) => state !== 'same').map(({ component }) => component);
  const policies = changed.filter((component) => needsProfile(component, prerequisites));
  const rest = changed.filter((component) => !policies.includes(component));
  const apps = rest.filter(({ type }) => APP_TYPES.has(type));
  const mustWait = apps.some((app) => needsMore(app, prerequisites));
  return {
    before: mustWait ? rest.filter((component) => !apps.includes(component)) : rest,
    policies,
    after: mustWait ? apps : [],
  };
}

const PROFILE_POLICY_TYPES: ReadonlySet<string> = new Set(['ProfilePasswordPolicy', 'ProfileSessionSetting']);

function needsProfile({ type, body }: MetadataComponent, { profiles }: Prerequisites): boolean {
  return (
    PROFILE_POLICY_TYPES.has(type) &&
    textsOf(body, new Set(['profile'])).some((name) => !profiles.has(name.toLowerCase()))
  );
}

const APP_TYPES: ReadonlySet<string> = new Set([
  'ConnectedApp',
  'ExternalClientApplication',
  'ExtlClntAppConfigurablePolicies',
  'ExtlClntAppGlobalOauthSettings',
  'ExtlClntAppOauthConfigurablePolicies',
  'ExtlClntAppOauthSecuritySettings',
  'ExtlClntAppOauthSettings',
]);

const RUN_AS_ELEMENTS: ReadonlySet<string> = new Set(['clientCredentialsFlowUser', 'oauthClientCredentialUser']);
const PERMISSION_SET_ELEMENTS: ReadonlySet<string> = new Set(['commaSeparatedPermissionSet', 'permissionSetName']);

function needsMore({ body }: MetadataComponent, { permissionSets, unreadyUsers }: Prerequisites): boolean {
  const users = textsOf(body, RUN_AS_ELEMENTS);
  const sets = textsOf(body, PERMISSION_SET_ELEMENTS).flatMap((text) => text.split(',').map((name) => name.trim()));
  return users.some((user) => unreadyUsers.has(user.toLowerCase())) || sets.some((name) => !permissionSets.has(name));
}

/** Texts of elements at any depth: a connected app has its run-as user inside `oauthConfig`. */
function textsOf(body: MetadataComponent['body'], names: ReadonlySet<string>): readonly string[] {
  return body.children.flatMap((child) => [
    ...(names.has(child.name) ? [child.text.trim()] : []),
    ...textsOf(child, names),
  ]);
}

import type { ComponentDifference } from '../../deploy/componentDifference.ts';
import { componentOwner } from '../../deploy/componentOwner.ts';
import { decodeFullName } from '../../deploy/decodeFullName.ts';
import { flattenBody } from '../../deploy/flattenBody.ts';
import { compareText } from '../../shared/compareText.ts';
import type { ManualStep } from '../plan.ts';
import type { PlanInput, PlannedComponent } from '../planInput.ts';

/** What is left for people: the platform has no API for it, or a deployment has no business deciding it. */
export function findManualSteps(input: PlanInput): readonly ManualStep[] {
  const ownerOf = componentOwner(input.environment.users);
  const steps = input.differences.flatMap((difference) => {
    const integration = ownerOf(difference.component)?.name ?? null;
    return STEPS.flatMap((step) => step(difference) ?? []).map((step) => ({ integration, ...step }));
  });
  return [
    ...steps,
    ...frozenUsers(input),
    ...deactivatedUsers(input),
    ...(input.retirement?.manualSteps ?? []),
  ].toSorted(
    (left, right) =>
      compareText(left.integration ?? '', right.integration ?? '') || compareText(left.where, right.where),
  );
}

type Step = (difference: ComponentDifference<PlannedComponent>) => Omit<ManualStep, 'integration'> | null;

/** A deployment without ranges leaves those of the org (salesforce.stackexchange.com 250292; Gearset, article 4046001). */
const loginRanges: Step = ({ component, beyond }) => {
  const ranges = beyond.flatMap(({ path }) => /^loginIpRanges\[([^\]]*)\]$/.exec(path)?.[1] ?? []);
  if (ranges.length === 0) return null;
  const name = decodeFullName(component.fullName);
  return {
    what: `The profile ${name} has login IP ranges in the org that its file does not have: ${ranges.join(', ')}. No API empties the list; delete them there, or write them into the definition.`,
    where: `Setup > Profiles > ${name} > Login IP Ranges`,
  };
};

/** No API takes login hours away (Gearset, article 4046001), and a deployment is an overlay (help 000395615). */
const loginHours: Step = ({ component, beyond }) => {
  if (!beyond.some(({ path }) => path.startsWith('loginHours.'))) return null;
  const name = decodeFullName(component.fullName);
  return {
    what: `The profile ${name} has login hours in the org that its file does not have, and a deployment leaves them. Clear them there, or write them into the definition.`,
    where: `Setup > Profiles > ${name} > Login Hours`,
  };
};

/** Of external client apps the secret comes by REST only where the org allows it (help xcloud.eca_stage_oauth_credentials). */
const consumerSecret: Step = ({ component, state }) => {
  if (state !== 'new') return null;
  const values = flattenBody(component.body);
  const isOn = (path: string) => values.get(path) === 'true';
  if (component.type === 'ConnectedApp' && isOn('oauthConfig.isClientCredentialEnabled')) {
    return secretOf(component.fullName, `Setup > App Manager > ${component.fullName} > View > Manage Consumer Details`);
  }
  const app = values.get('externalClientApplication');
  if (app === undefined || !isOn('isClientCredentialsFlowEnabled')) return null;
  if (component.type !== 'ExtlClntAppGlobalOauthSettings') return null;
  return secretOf(
    app,
    `Setup > External Client App Manager > ${app} > Settings > OAuth Settings > Consumer Key and Secret`,
  );
};

/** Somebody cut the user off on purpose; whether that is over is not in any file. */
function frozenUsers({ environment, access }: PlanInput): readonly ManualStep[] {
  const frozen = new Set([...access.values()].flatMap((one) => (one.isFrozen ? one.username.toLowerCase() : [])));
  return environment.users
    .filter(({ user }) => frozen.has(user.username.toLowerCase()))
    .map(({ name, user: { username } }) => ({
      integration: name,
      what: `The user ${username} is frozen and cannot log in. No deployment lets him in again: find out why, then unfreeze him there, or by "npm run retire -- --unfreeze".`,
      where: `Setup > Users > ${username} > Unfreeze`,
    }));
}

/** Only drift looks on when there is one: no deployment is planned for a user that it would have to reactivate. */
function deactivatedUsers({ environment, provisioning }: PlanInput): readonly ManualStep[] {
  const owners = new Map(environment.users.map(({ developerName, name }) => [developerName, name]));
  return provisioning.deactivated.map(({ developerName, username }) => ({
    integration: owners.get(developerName) ?? null,
    what: `The user ${username} was deactivated in the org, and cannot log in. No deployment reactivates him: find out why, then tick Active there, or exclude the integration from this environment.`,
    where: `Setup > Users > ${username} > Edit > Active`,
  }));
}

function secretOf(app: string, where: string): Omit<ManualStep, 'integration'> {
  return {
    what: `The new app ${app} logs in by client credentials: hand its consumer secret to the integration once it is deployed. Orgs show it in Setup, and by API only where that was switched on.`,
    where,
  };
}

const STEPS: readonly Step[] = [loginRanges, loginHours, consumerSecret];

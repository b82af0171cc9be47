import type { DeployingUser } from '../deployingUser.ts';
import { nameSome } from '../output/nameSome.ts';
import type { Danger } from '../plan.ts';
import type { PlanInput } from '../planInput.ts';
import type { ChangeDetail, PlannedChange } from '../plannedChange.ts';
import { findDeployer } from './findDeployer.ts';
import { isStopped } from './takenAway.ts';

/** What the plan takes from the user that this program works as: the next run might not get in. One danger for all of it. */
export function lockOut(changes: readonly PlannedChange[], input: PlanInput): readonly Danger[] {
  const deployer = findDeployer(input);
  const concerned = changes.filter((change) => concerns(change, deployer)).map(describe);
  if (concerned.length === 0) return [];
  return [
    {
      name: 'lock-out',
      message: `${deployer.username}, who this runs as, works through what the plan takes away: ${nameSome(concerned)}.`,
    },
  ];
}

function concerns(change: PlannedChange, deployer: DeployingUser): boolean {
  return isOwnRecord(change, deployer) || (isOwnSource(change, deployer) && takesAway(change));
}

/** His user, his logins and his assignments. */
function isOwnRecord(change: PlannedChange, { username }: DeployingUser): boolean {
  const isHis = same(change.username ?? (change.type === 'User' ? change.name : ''), username);
  if (!isHis) return false;
  return isStopped(change) || ['unassign', 'revoke', 'delete'].includes(change.action) || change.details.some(moves);
}

/** Another profile or role may hold less, whatever it is classed as. */
function moves({ path, from }: ChangeDetail): boolean {
  return (path === 'Profile' || path === 'UserRole') && from !== null;
}

/** What the parts of an external client app are called after it, by this project and by Setup. */
const APP_PARTS = ['', '_oauth', '_glbloauth', '_oauthPlcy', '_plcy', '_oauth_defaultPolicy'];

const APP_TYPE = /^(?:ConnectedApp$|ExternalClientApplication$|ExtlClntApp)/;

/** His profile, his sets and groups, and the app that his session came through, with its settings. */
function isOwnSource({ type, name }: PlannedChange, deployer: DeployingUser): boolean {
  if (type === 'Profile') return same(name, deployer.profile);
  if (type === 'PermissionSet') return deployer.permissionSets.some((set) => same(set, name));
  if (type === 'PermissionSetGroup') return deployer.permissionSetGroups.some((group) => same(group, name));
  const { app } = deployer;
  return app !== null && APP_TYPE.test(type) && APP_PARTS.some((part) => same(name, app + part));
}

/** A key or a run-as user that is exchanged takes away from whoever had the old one. */
const EXCHANGES = /certificate$|clientCredentialsFlowUser$|oauthClientCredentialUser$/i;

function takesAway({ action, details }: PlannedChange): boolean {
  if (action === 'delete') return true;
  return details.some(({ effect, path, from }) => effect === 'narrows' || (EXCHANGES.test(path) && from !== null));
}

function describe({ action, type, name }: PlannedChange): string {
  return `${action} ${type} ${name}`;
}

/** Salesforce compares names without regard to case. */
function same(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

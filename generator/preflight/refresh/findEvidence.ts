import { componentOwner } from '../../deploy/componentOwner.ts';
import type { Org } from '../../org/org.ts';
import type { PreflightRequest } from '../preflightRequest.ts';

/** What speaks for a sandbox having been refreshed since it was last deployed to. Each a clause of a sentence. */
export interface RefreshEvidence {
  /** Nothing but a refresh brings these about. */
  readonly certain: readonly string[];
  /** What a refresh leaves behind, and other things, too. */
  readonly other: readonly string[];
}

/** Looks for traces of a refresh in what was compared; pure. */
export function findEvidence(org: Pick<Org, 'id' | 'type'>, request: PreflightRequest): RefreshEvidence {
  if (org.type !== 'sandbox') return { certain: [], other: [] };
  return {
    certain: [...renamedUsers(request), ...invalidAddresses(request)],
    other: [...missingApps(request), ...staleRunAs(request), ...changedId(org, request)],
  };
}

function changesOf({ provisioning }: PreflightRequest, field: string) {
  return provisioning.users.flatMap(({ userId, username, changes }) =>
    changes
      .filter((change) => userId !== null && change.field === field)
      .map(({ from }) => ({ username, from: String(from ?? '') })),
  );
}

/** Help platform.data_sandbox_users_and_contacts. */
function renamedUsers(request: PreflightRequest): readonly string[] {
  return changesOf(request, 'Username').map(({ username, from }) => `${username} is here as ${from}`);
}

/** Help 000386507: all users but the one who asked for the refresh. */
function invalidAddresses(request: PreflightRequest): readonly string[] {
  return changesOf(request, 'Email')
    .filter(({ from }) => from.toLowerCase().endsWith('.invalid'))
    .map(({ username, from }) => `${username} has the address ${from}`);
}

const APPS: readonly string[] = ['ConnectedApp', 'ExternalClientApplication'];

/** A permission set that is there without the app of its integration. */
function missingApps({ environment, differences }: PreflightRequest): readonly string[] {
  const ownerOf = componentOwner(environment.users);
  const withSet = new Set(
    differences
      .filter(({ component, state }) => component.type === 'PermissionSet' && state !== 'new')
      .map(({ component }) => ownerOf(component)?.developerName),
  );
  return differences
    .filter(({ component, state }) => APPS.includes(component.type) && state === 'new')
    .flatMap(({ component }) => ownerOf(component)?.developerName ?? [])
    .filter((name) => withSet.has(name))
    .map((name) => `the permission set ${name} is here without its app`);
}

function changedId({ id }: Pick<Org, 'id'>, { environment: { file, orgId } }: PreflightRequest): readonly string[] {
  return orgId === null || orgId.slice(0, 15) === id.slice(0, 15) ? [] : [`${file} gives another org.id, ${orgId}`];
}

const RUN_AS = /(^|\.)(clientCredentialsFlowUser|oauthClientCredentialUser)$/;

function staleRunAs({ differences }: PreflightRequest): readonly string[] {
  return differences.flatMap(({ component, changes }) =>
    changes
      .filter(({ path, from, to }) => RUN_AS.test(path) && from !== null && to !== null)
      .map(({ from }) => `${component.fullName} runs as ${from}`),
  );
}

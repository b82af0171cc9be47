import type { Evidence } from '../evidence.ts';
import { notTried } from '../notTried.ts';
import type { Probe } from '../probe.ts';
import { seen } from '../seen.ts';

const LOGIN = { area: 'user interface', name: 'login refused' } as const;
const SETUP = { area: 'user interface', name: 'Setup refused' } as const;
const API_ONLY = { area: 'identity', name: 'API only' } as const;

/**
 * No person can use the integration's login. The way from a token into the user interface is the UI Bridge API: it refuses
 * users with API Only User, and tokens without the scope Web, with 403 (help xcloud.frontdoor_singleaccess;
 * forcedotcom/sfdx-core#1270). A page that is asked for with a bearer token would be refused to anybody, and prove nothing.
 * Throws ToolError when the org cannot be asked.
 */
export async function probeInterface(evidence: Evidence): Promise<readonly Probe[]> {
  const { status } = await evidence.session.get('/services/oauth2/singleaccess');
  return [probeApiOnly(evidence), judgeBridge(status), probeSetup(evidence)];
}

function probeApiOnly({ view: { permissions } }: Evidence): Probe {
  if (permissions === null) return notTried(API_ONLY, 'the org does not tell the integration its permissions');
  const has = permissions.has('ApiUserOnly');
  return seen(API_ONLY, has, has ? 'holds API Only User (ApiUserOnly)' : 'does not hold API Only User (ApiUserOnly)');
}

/** The answer would hold an address that logs in: it is looked at no further than its status. */
function judgeBridge(status: number): Probe {
  if (status === 200) return seen(LOGIN, false, 'the UI Bridge API opens a session in the user interface');
  if (status === 401 || status === 403)
    return seen(LOGIN, true, `the UI Bridge API refuses the token (HTTP ${status})`);
  return notTried(LOGIN, `the UI Bridge API answered neither yes nor no (HTTP ${status})`);
}

function probeSetup({ user, view: { permissions, setup } }: Evidence): Probe {
  if (permissions === null) return notTried(SETUP, 'the org does not tell the integration its permissions');
  if (permissions.has('ViewSetup')) {
    const declared = user.access.userPermissions.includes('ViewSetup');
    if (declared) return notTried(SETUP, 'the definition grants View Setup and Configuration');
    return seen(SETUP, false, 'holds View Setup and Configuration (ViewSetup)');
  }
  if (setup === 'refused')
    return seen(SETUP, true, 'no View Setup and Configuration; the setup audit trail is refused');
  if (setup === 'read') return seen(SETUP, false, 'reads the setup audit trail');
  return notTried(SETUP, 'no View Setup and Configuration, but reading the setup audit trail told nothing');
}

import { permissionSources } from '../access/permissionSources.ts';
import { entriesOf } from '../metadataApi/body/entriesOf.ts';
import { partOf } from '../metadataApi/body/partOf.ts';
import { rowsWith } from '../state/indexRows.ts';
import type { OrgState, SObjectRecord } from '../state/orgState.ts';
import { assertLoginRate } from './assertLoginRate.ts';
import { withinLoginHours } from './loginHours.ts';
import { withinIpRanges } from './loginIpRanges.ts';
import type { OauthApp } from './oauthApp.ts';
import { OauthError } from './oauthError.ts';

interface Attempt {
  readonly app: OauthApp;
  readonly user: SObjectRecord;
  readonly sourceIp: string;
}

/**
 * User and profile first, then the app's policy. Error texts: Salesforce Help, "OAuth 2.0 Errors"
 * (remoteaccess_oauth_flow_errors); the last two as public repositories' logs show them.
 */
export function assertMayLogIn(org: OrgState, attempt: Attempt): void {
  assertUsable(org, attempt.user);
  assertLoginRate(org, attempt.user);
  assertPlaceAndTime(org, attempt);
  assertApproved(org, attempt);
}

function assertUsable(org: OrgState, user: SObjectRecord): void {
  if (user['IsActive'] !== true) throw new OauthError('inactive_user', 'user is inactive', 'User is Inactive');
  const [login] = rowsWith(org.records.all('UserLogin'), 'UserId', user.Id);
  if (login?.['IsFrozen'] === true) throw new OauthError('inactive_user', 'user is inactive', 'User is Frozen');
}

/** Ranges and hours are the profile's; the app's policy may relax the ranges, never the hours. */
function assertPlaceAndTime(org: OrgState, { app, user, sourceIp }: Attempt): void {
  const profile = org.metadata.all('Profile').find(({ id }) => id === user['ProfileId'])?.body ?? {};
  const refused = (status: string) => new OauthError('invalid_grant', 'ip restricted or invalid login hours', status);
  if (app.enforcesIpRanges && !withinIpRanges(entriesOf(profile, 'loginIpRanges'), sourceIp))
    throw refused('Restricted IP');
  if (!withinLoginHours(org, partOf(profile, 'loginHours'))) throw refused('Restricted hours');
}

/** Without a user to ask, only who an administrator approved beforehand may come in. */
export function assertApproved(org: OrgState, { app, user }: Attempt): void {
  if (!app.adminApprovedOnly) return;
  const sources = permissionSources(org, user);
  const approvals = rowsWith(org.records.all('SetupEntityAccess'), 'SetupEntityId', app.id);
  if (approvals.some(({ ParentId }) => sources.includes(String(ParentId)))) return;
  throw new OauthError(
    'invalid_app_access',
    'user is not admin approved to access this app',
    'Failed: Not approved for access',
  );
}

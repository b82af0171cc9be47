import type { ResolvedIntegrationUser } from '../../../generator/resolve/resolvedIntegrationUser.ts';
import type { SimulatedOrg } from '../../../org-simulator/simulatedOrg.ts';
import type { SObjectRecord } from '../../../org-simulator/state/orgState.ts';
import { resolvedUserOf } from '../../oauth/support/resolvedUserOf.ts';

/** An integration that can do user name, password and token only. */
export function legacyUser(parts: Partial<ResolvedIntegrationUser> = {}): ResolvedIntegrationUser {
  return resolvedUserOf({ app: { type: 'none' }, ...parts });
}

/** Puts its user into the simulated org. */
export function addUser(simulated: SimulatedOrg, { user, profile }: ResolvedIntegrationUser): SObjectRecord {
  const { records } = simulated.state;
  const { Id } = records.all('Profile').find(({ Name }) => Name === profile.name) ?? { Id: null };
  return records.insert('User', {
    Username: user.username,
    LastName: user.lastName,
    Alias: user.alias,
    Email: user.email,
    CommunityNickname: user.communityNickname,
    IsActive: true,
    ProfileId: Id,
    LastPasswordChangeDate: null,
  });
}

/** A row of the login history, of a SOAP client an hour ago; parts replace what a test is about. */
export function addLogin(simulated: SimulatedOrg, userId: string, parts: Readonly<Record<string, unknown>> = {}): void {
  const hourAgo = new Date(simulated.state.now().getTime() - 3_600_000);
  simulated.state.records.insert('LoginHistory', {
    UserId: userId,
    LoginTime: hourAgo.toISOString().replace('Z', '+0000'),
    LoginType: 'Other Apex API',
    LoginSubType: null,
    ApiType: 'SOAP Partner',
    ApiVersion: '45.0',
    Application: 'Old ERP',
    ClientVersion: 'N/A',
    Status: 'Success',
    SourceIp: '203.0.113.7',
    LoginUrl: 'login.salesforce.com',
    ...parts,
  });
}

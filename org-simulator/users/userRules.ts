import type { DataCall } from '../dataApi/dataCall.ts';
import { type Fields, isEmail } from '../dataApi/fieldValues.ts';
import type { RecordRules } from '../dataApi/recordRules.ts';
import { ApiError } from '../http/apiError.ts';
import { rowsWith } from '../state/indexRows.ts';
import type { OrgState, SObjectRecord } from '../state/orgState.ts';
import { assertMayLeave } from './assertMayLeave.ts';
import { assignProfileSet } from './profileAssignment.ts';
import { assertSeat, recountUserLicenses } from './userLicenseSeats.ts';
import { assertUserPicklists } from './userPicklists.ts';

/** Users can be created and updated, never deleted (Object Reference, User). */
export const userRules: RecordRules = {
  calls: ['create', 'update'],
  beforeCreate: (call, fields) => {
    const complete = withDefaults(fields);
    assertUser(call, complete, undefined);
    if (complete['IsActive'] === true) assertSeat(call.org, complete['ProfileId']);
    return complete;
  },
  afterCreate: ({ org }, user) => {
    org.records.insert('UserLogin', { UserId: user.Id, IsFrozen: false, IsPasswordLocked: false });
    assignProfileSet(org, user);
    recountUserLicenses(org);
  },
  beforeUpdate: (call, user, changes) => {
    assertUser(call, changes, user);
    const after = { ...user, ...changes };
    const needsSeat =
      after['IsActive'] === true && (user['IsActive'] !== true || after['ProfileId'] !== user['ProfileId']);
    if (needsSeat) assertSeat(call.org, after['ProfileId'] ?? null, user);
    if (changes['IsActive'] === false && user.Id === call.session.userId) throw selfDeactivation();
    if (changes['IsActive'] === false) assertMayLeave(call.org, user);
    const kept = withoutEmail(changes, user);
    return 'FirstName' in changes || 'LastName' in changes ? { ...kept, Name: fullName(after) } : kept;
  },
  afterUpdate: ({ org }, user) => {
    if (user['IsActive'] !== true) endSessions(org, user);
    assignProfileSet(org, user);
    recountUserLicenses(org);
  },
};

/** Whoever is deactivated is logged out (Salesforce Help, "Deactivate Users"). */
function endSessions(org: OrgState, user: SObjectRecord): void {
  for (const { Id } of rowsWith(org.records.all('AuthSession'), 'UsersId', user.Id))
    org.records.remove('AuthSession', Id);
}

function withDefaults(fields: Fields): Fields {
  const nickname = `User${Date.now()}${Math.floor(Math.random() * 1e7)}`;
  return { IsActive: true, CommunityNickname: nickname, UserType: 'Standard', ...fields, Name: fullName(fields) };
}

/**
 * A new address counts only when its owner follows the link in a mail within 72 hours, also when an API changed it;
 * the call succeeds and the field keeps the old one (Salesforce Help 000387986, 000385115). Nobody reads mail here.
 */
function withoutEmail({ Email, ...others }: Fields, user: SObjectRecord): Fields {
  const isSame = Email === undefined || String(Email).toLowerCase() === String(user['Email']).toLowerCase();
  return isSame && Email !== undefined ? { ...others, Email } : others;
}

function fullName({ FirstName, LastName }: Readonly<Record<string, unknown>>): string {
  return [FirstName, LastName].filter((part) => typeof part === 'string').join(' ');
}

function assertUser(call: DataCall, fields: Fields, user: SObjectRecord | undefined): void {
  assertUserPicklists(fields);
  const username = fields['Username'];
  if (typeof username === 'string') assertUsername(call, username, user);
  const nickname = fields['CommunityNickname'];
  if (typeof nickname === 'string' && isTaken(call, { field: 'CommunityNickname', value: nickname, user })) {
    const message = 'Another user has already selected this nickname.<br>Please select another.';
    throw new ApiError('DUPLICATE_COMM_NICKNAME', message, { fields: ['CommunityNickname'] });
  }
  const federation = fields['FederationIdentifier'];
  if (typeof federation === 'string' && isTaken(call, { field: 'FederationIdentifier', value: federation, user })) {
    throw new ApiError(
      'DUPLICATE_VALUE',
      `duplicate value found: FederationIdentifier duplicates value on record with id: ${federation}`,
      { fields: [] },
    );
  }
}

/** User names have the form of an e-mail address and are taken once in all orgs (Salesforce Help, basics_intro_usernames_passwords). */
function assertUsername(call: DataCall, username: string, user: SObjectRecord | undefined): void {
  if (!isEmail(username)) {
    throw new ApiError('INVALID_EMAIL_ADDRESS', `Username: invalid email address: ${username}`, {
      fields: ['Username'],
    });
  }
  if (!isTaken(call, { field: 'Username', value: username, user })) return;
  const message =
    'Duplicate Username.<br>The username already exists in this or another Salesforce organization. Usernames must be unique ' +
    "across all Salesforce organizations. To resolve, use a different username (it doesn't need to match the user's email address).";
  throw new ApiError('DUPLICATE_USERNAME', message, { fields: ['Username'] });
}

function isTaken(
  { org }: DataCall,
  { field, value, user }: { field: string; value: string; user: SObjectRecord | undefined },
): boolean {
  return rowsWith(org.records.all('User'), field, value).some(({ Id }) => Id !== user?.Id);
}

function selfDeactivation(): ApiError {
  return new ApiError('FIELD_INTEGRITY_EXCEPTION', "You can't deactivate yourself.", { fields: ['IsActive'] });
}

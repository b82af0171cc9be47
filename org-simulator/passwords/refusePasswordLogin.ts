import { entriesOf } from '../metadataApi/body/entriesOf.ts';
import { partOf } from '../metadataApi/body/partOf.ts';
import { withinLoginHours } from '../oauth/loginHours.ts';
import { withinIpRanges } from '../oauth/loginIpRanges.ts';
import { rowsWith } from '../state/indexRows.ts';
import type { OrgState, SObjectRecord } from '../state/orgState.ts';
import { checkPassword, type PasswordCheck } from './checkPassword.ts';
import type { LoginRefusal } from './loginRefusal.ts';

interface Attempt {
  readonly user: SObjectRecord | undefined;
  /** Password, and where one is needed the security token right after it. */
  readonly password: string;
  readonly sourceIp: string;
}

/** One text for whatever is wrong with user, password and token, so that nobody learns which it is. */
const INVALID = 'Invalid username, password, security token; or user locked out.';

/**
 * Whether a user may log in with a password: user, password, then hours, ranges and token in the order of "Security and the
 * API" (SOAP API Developer Guide). Texts of the codes: the same guide's exception codes; INVALID_LOGIN and
 * LOGIN_MUST_USE_SECURITY_TOKEN as clients quote them (jsforce, poanchen.github.io). Statuses: Object Reference, EventLogFile,
 * LOGIN_STATUS. That a locked user is told PASSWORD_LOCKOUT, and not INVALID_LOGIN, is the guide's word against that text.
 */
export function refusePasswordLogin(org: OrgState, attempt: Attempt): LoginRefusal | undefined {
  const { user, password } = attempt;
  if (user === undefined) return { code: 'INVALID_LOGIN', message: INVALID, status: undefined };
  return ofUser(org, user) ?? ofPlaceAndTime(org, user, { ...attempt, check: checkPassword(org, user, password) });
}

/** Nothing is counted against somebody who may not log in with any password. */
function ofUser(org: OrgState, user: SObjectRecord): LoginRefusal | undefined {
  const invalid = (status: string) => ({ code: 'INVALID_LOGIN', message: INVALID, status });
  if (user['IsActive'] !== true) return invalid('User is Inactive');
  const [login] = rowsWith(org.records.all('UserLogin'), 'UserId', user.Id);
  return login?.['IsFrozen'] === true ? invalid('User is Frozen') : undefined;
}

function ofPlaceAndTime(
  org: OrgState,
  user: SObjectRecord,
  { check, sourceIp }: { readonly check: PasswordCheck; readonly sourceIp: string },
): LoginRefusal | undefined {
  if (check === 'locked') {
    const message = 'The user has exceeded the allowed number of login attempts.';
    return { code: 'PASSWORD_LOCKOUT', message, status: 'Password Lockout' };
  }
  if (check === 'wrong') return { code: 'INVALID_LOGIN', message: INVALID, status: 'Invalid Password' };
  const profile = org.metadata.all('Profile').find(({ id }) => id === user['ProfileId'])?.body ?? {};
  if (!withinLoginHours(org, partOf(profile, 'loginHours'))) {
    const message = 'The user is not allowed to log in during this time period.';
    return { code: 'LOGIN_DURING_RESTRICTED_TIME', message, status: 'Restricted hours' };
  }
  const ranges = entriesOf(profile, 'loginIpRanges');
  if (!withinIpRanges(ranges, sourceIp)) {
    const message = 'The user is not allowed to log in from this IP address.';
    return { code: 'LOGIN_DURING_RESTRICTED_DOMAIN', message, status: 'Restricted IP' };
  }
  const trusted = ranges.length > 0 || isTrusted(org, sourceIp);
  return trusted || check === 'with-token' ? undefined : tokenNeeded();
}

/** Inside of a profile's ranges and of the org's trusted ones no token is asked for (Salesforce Help, "Reset Your Security Token"). */
function isTrusted({ options }: OrgState, sourceIp: string): boolean {
  const ranges = options.trustedIpRanges ?? [];
  const bodies = ranges.map(({ start, end }) => ({ startAddress: start, endAddress: end }));
  return ranges.length > 0 && withinIpRanges(bodies, sourceIp);
}

function tokenNeeded(): LoginRefusal {
  const message = `${INVALID} Are you at a new location? When accessing Salesforce--either via a desktop client or the API--from outside of your company’s trusted networks, you must add a security token to your password to log in. To get your new security token, log in to Salesforce. From your personal settings, enter Reset My Security Token in the Quick Find box, then select Reset My Security Token.`;
  return { code: 'LOGIN_MUST_USE_SECURITY_TOKEN', message, status: 'Failed: API security token required' };
}

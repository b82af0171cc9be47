import { userAccess } from '../access/userAccess.ts';
import type { LoginRefusal } from '../passwords/loginRefusal.ts';
import type { OrgOptions, OrgState, SObjectRecord } from '../state/orgState.ts';
import type { SoapRequest } from './soapRequest.ts';

/** From this version on the operation is not there at all (Salesforce Help 005132110). */
const FIRST_WITHOUT_LOGIN = 65;

/** Versions before are retired and answer UNSUPPORTED_API_VERSION (SOAP API Developer Guide, SOAP API End-of-Life Policy). */
const OLDEST_VERSION = 31;

/** What the org says to everybody, before it looks at user and password. Text of the disabled login: Salesforce Help 005132110. */
export function refuseEverybody({ soapLogin }: OrgOptions, { version }: SoapRequest): LoginRefusal | undefined {
  const refusal = (code: string, message: string) => ({ code, message, status: undefined });
  if (!(version >= OLDEST_VERSION)) return refusal('UNSUPPORTED_API_VERSION', 'Invalid Api version specified on URL');
  if (version >= FIRST_WITHOUT_LOGIN) {
    const message = 'No operation available for request login, please check the WSDL for the service.';
    return refusal('INVALID_OPERATION', message);
  }
  return (soapLogin ?? 'disabled') === 'disabled'
    ? refusal('INVALID_OPERATION', 'SOAP API login() is disabled by default in this org.')
    : undefined;
}

/**
 * What the user lacks besides a password. "Attempts to authenticate without this permission [Use Any API Auth] result in an
 * INSUFFICIENT_ACCESS error" (SOAP API Developer Guide, login()), in orgs that ask for it; its text is not documented, nor are
 * the statuses that the login history gives both cases.
 */
export function refuseUser(org: OrgState, { Id }: SObjectRecord): LoginRefusal | undefined {
  const access = userAccess(org, Id);
  if (!access.has('ApiEnabled')) {
    const message = 'API is disabled for this User';
    return { code: 'API_CURRENTLY_DISABLED', message, status: 'Failed: API access disabled' };
  }
  if (org.options.soapLogin !== 'with-permission' || access.has('UseAnyApiAuth')) return undefined;
  const message = 'The user needs the permission Use Any API Auth.';
  return { code: 'INSUFFICIENT_ACCESS', message, status: 'Failed: Not approved for access' };
}

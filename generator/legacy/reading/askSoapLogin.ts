import type { Org } from '../../org/org.ts';
import { sendRequest } from '../../org/sendRequest.ts';
import { LAST_LOGIN_VERSION } from '../verdict/judgeSoapLogin.ts';
import type { SoapLoginState } from './orgRules.ts';

/** A login of nobody: no user has an empty name, so no user's history, lockout or limit is touched. */
const BODY = `<?xml version="1.0" encoding="utf-8"?>
<env:Envelope xmlns:env="http://schemas.xmlsoap.org/soap/envelope/" xmlns:urn="urn:partner.soap.sforce.com">
<env:Body><urn:login><urn:username></urn:username><urn:password></urn:password></urn:login></env:Body></env:Envelope>`;

/** Asks the org's My Domain, as login() there belongs to this org alone. A network that fails tells nothing. */
export async function askSoapLogin({ myDomain, instanceUrl }: Org): Promise<SoapLoginState> {
  const url = `${myDomain ?? instanceUrl}/services/Soap/u/${LAST_LOGIN_VERSION}.0`;
  const headers = { 'content-type': 'text/xml; charset=utf-8', soapaction: '""' };
  return sendRequest({ method: 'POST', url, headers, body: BODY }).then(
    ({ body }) => readSoapLogin(body),
    () => 'not-told',
  );
}

/**
 * What a fault says. Texts: `INVALID_OPERATION: SOAP API login() is disabled by default in this org` of orgs that have not
 * enabled it (help 005132110), `No operation available for request` of versions without it, `UNSUPPORTED_API_VERSION` of
 * retired ones, `INVALID_LOGIN` for credentials that are none (SOAP API Developer Guide, login() and API Fault Element).
 */
export function readSoapLogin(body: string): SoapLoginState {
  if (/login\(\) is disabled/i.test(body)) return 'disabled';
  if (/No operation available for request|\bUNSUPPORTED_API_VERSION\b/i.test(body)) return 'gone';
  return /\b(INVALID_LOGIN|LOGIN_MUST_USE_SECURITY_TOKEN|INSUFFICIENT_ACCESS)\b/.test(body) ? 'answers' : 'not-told';
}

import type { OrgState, SObjectRecord } from '../state/orgState.ts';
import type { SoapRequest } from './soapRequest.ts';

interface Attempt {
  readonly request: SoapRequest;
  readonly sourceIp: string;
  readonly url: string;
  readonly status: string;
}

/**
 * A row as login() leaves it: of the type `Other Apex API` with the API and its version (Object Reference, LoginHistory;
 * the Chronicle parser for Salesforce and public exports show `SOAP Partner` and `SOAP Enterprise`). Clients with a partner's
 * id of Salesforce are not told apart.
 */
export function recordSoapLogin(org: OrgState, user: SObjectRecord, { request, sourceIp, url, status }: Attempt): void {
  const LoginTime = org.now().toISOString().replace('Z', '+0000');
  org.records.insert('LoginHistory', {
    UserId: user.Id,
    LoginTime,
    LoginType: 'Other Apex API',
    LoginSubType: null,
    SourceIp: sourceIp,
    LoginUrl: new URL(url).host,
    Status: status,
    Application: 'N/A',
    Browser: 'Unknown',
    Platform: 'Unknown',
    ApiType: request.api === 'c' ? 'SOAP Enterprise' : 'SOAP Partner',
    ApiVersion: request.version.toFixed(1),
    ClientVersion: 'N/A',
    CountryIso: null,
    OptionsIsGet: false,
    OptionsIsPost: true,
  });
  if (status === 'Success') org.records.update('User', user.Id, { LastLoginDate: LoginTime });
}

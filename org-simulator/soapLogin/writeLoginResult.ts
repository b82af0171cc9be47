import { escapeXml } from '../metadataApi/body/escapeXml.ts';
import type { OrgState, SObjectRecord } from '../state/orgState.ts';
import type { SoapRequest } from './soapRequest.ts';

interface Login {
  readonly request: SoapRequest;
  readonly user: SObjectRecord;
  readonly sessionId: string;
  readonly passwordExpired: boolean;
  /** My Domain. */
  readonly url: string;
}

/** LoginResult of the partner and enterprise WSDL; of `userInfo` what names user and org. */
export function writeLoginResult(org: OrgState, { request, user, sessionId, passwordExpired, url }: Login): string {
  const { api, version } = request;
  const place = `${version.toFixed(1)}/${org.orgId.slice(0, 15)}`;
  const organization = org.records.all('Organization')[0];
  const elements = {
    metadataServerUrl: `${url}/services/Soap/m/${place}`,
    passwordExpired,
    sandbox: organization?.['IsSandbox'] === true,
    serverUrl: `${url}/services/Soap/${api}/${place}`,
    sessionId,
    userId: user.Id,
  };
  const userInfo = {
    organizationId: org.orgId,
    organizationName: organization?.['Name'] ?? '',
    profileId: user['ProfileId'] ?? '',
    userEmail: user['Email'] ?? '',
    userFullName: user['Name'] ?? '',
    userId: user.Id,
    userName: user['Username'] ?? '',
    userType: user['UserType'] ?? '',
  };
  const namespace = api === 'c' ? 'urn:enterprise.soap.sforce.com' : 'urn:partner.soap.sforce.com';
  return (
    '<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" ' +
    `xmlns="${namespace}"><soapenv:Body><loginResponse><result>${write(elements)}<userInfo>${write(userInfo)}</userInfo>` +
    '</result></loginResponse></soapenv:Body></soapenv:Envelope>'
  );
}

function write(elements: Readonly<Record<string, string | number | boolean>>): string {
  return Object.entries(elements)
    .map(([name, value]) => `<${name}>${escapeXml(String(value))}</${name}>`)
    .join('');
}

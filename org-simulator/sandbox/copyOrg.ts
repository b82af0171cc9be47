import { partOf } from '../metadataApi/body/partOf.ts';
import { externalClientApplicationType } from '../metadataApi/components/externalClientApplicationType.ts';
import { newConsumerKey } from '../metadataApi/components/newConsumerKey.ts';
import { newConsumerSecret } from '../metadataApi/components/newConsumerSecret.ts';
import { shortId } from '../metadataApi/components/shortId.ts';
import type { MetadataComponent, OrgState } from '../state/orgState.ts';
import { copyUsers } from './copyUsers.ts';
import type { SandboxRequest } from './sandboxRequest.ts';

/** Logins, sessions, tokens and deployments are of the org in which they happened, and so is what became of its apps. */
const NOT_COPIED = new Set([
  'authsession',
  'deployrequest',
  'logingeo',
  'loginhistory',
  'oauthtoken',
  'organization',
  'setupaudittrail',
  'simulatedblockedapp',
  'simulatedcertificate',
  'simulatedkeydate',
  'simulatedstagedcredential',
  'user',
]);

/** Fills an empty org with what a full copy sandbox has of another one. Ids of records are those of the source. */
export function copyOrg(
  from: OrgState,
  to: OrgState,
  request: SandboxRequest & { readonly requestedBy: string },
): void {
  for (const type of from.records.types().filter((name) => !NOT_COPIED.has(name))) {
    for (const row of from.records.all(type)) to.records.insert(type, row);
  }
  copyUsers(from, to, request);
  for (const row of from.records.all('Organization')) {
    const sandbox = { Id: to.orgId, IsSandbox: true, TrialExpirationDate: null, InstanceName: 'WS1S' };
    to.records.insert('Organization', { ...row, ...sandbox });
  }
  for (const type of from.metadata.types()) {
    for (const component of from.metadata.all(type)) to.metadata.put({ ...component, body: copyBody(component, to) });
  }
  if (request.externalClientApps !== 'copied') removeExternalClientApps(to);
}

/** Apps get other keys with every refresh (forcedotcom/SalesforceMobileSDK-Android issue 2356). */
function copyBody({ type, fullName, body }: MetadataComponent, to: OrgState): MetadataComponent['body'] {
  const keys = { consumerKey: newConsumerKey(), consumerSecret: newConsumerSecret() };
  if (type === 'ExtlClntAppGlobalOauthSettings') return { ...body, ...keys };
  if (type === 'ConnectedApp' && body['oauthConfig'] !== undefined) {
    return { ...body, oauthConfig: { ...partOf(body, 'oauthConfig'), ...keys } };
  }
  if (type !== 'ExternalClientApplication') return body;
  return { ...body, orgScopedExternalApp: `${shortId(to.orgId)}:${fullName}` };
}

function removeExternalClientApps(org: OrgState): void {
  for (const app of org.metadata.all('ExternalClientApplication')) {
    externalClientApplicationType.remove(app, org);
    org.metadata.remove(app.type, app.fullName);
  }
}

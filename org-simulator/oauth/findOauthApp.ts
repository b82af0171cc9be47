import { listOfText } from '../metadataApi/body/listOfText.ts';
import { partOf } from '../metadataApi/body/partOf.ts';
import { textOf } from '../metadataApi/body/textOf.ts';
import { textsOf } from '../metadataApi/body/textsOf.ts';
import type { MetadataComponent, OrgState } from '../state/orgState.ts';
import type { OauthApp } from './oauthApp.ts';
import { appIdentity, certificateOf } from './propagation/certificateHistory.ts';
import { keyDate } from './propagation/keyDates.ts';
import { stagedCredential } from './staged/stagedCredential.ts';

/** The app with this consumer key, its own or a staged one, put together from its deployed components. */
export function findOauthApp(org: OrgState, consumerKey: string): OauthApp | undefined {
  const apps = oauthApps(org);
  return (
    apps.find((app) => app.consumerKey === consumerKey) ??
    apps.flatMap((app) => underStagedKey(org, app) ?? []).find((app) => app.consumerKey === consumerKey)
  );
}

/** An active pair logs in like the app's own, a rotated one goes on to (lekkimworld.com, see `stagedCredential`). */
function underStagedKey(org: OrgState, app: OauthApp): OauthApp | undefined {
  const settings = org.metadata.get('ExtlClntAppGlobalOauthSettings', app.settings ?? '');
  const staged = settings === undefined ? undefined : stagedCredential(org, settings);
  if (staged === undefined || staged.state === 'Expired') return undefined;
  const createdDate = keyDate(org, staged.key) ?? app.appDate;
  return { ...app, consumerKey: staged.key, consumerSecret: staged.secret, createdDate };
}

/** All apps with OAuth settings. */
export function oauthApps(org: OrgState): readonly OauthApp[] {
  const connected = org.metadata.all('ConnectedApp').flatMap((component) => connectedApp(component) ?? []);
  const external = org.metadata
    .all('ExtlClntAppGlobalOauthSettings')
    .flatMap((settings) => externalApp(org, settings) ?? []);
  return [...connected, ...external];
}

function connectedApp(component: MetadataComponent): OauthApp | undefined {
  const { fullName, id, body, createdDate } = component;
  const config = partOf(body, 'oauthConfig');
  const [consumerKey, consumerSecret] = [textOf(config, 'consumerKey'), textOf(config, 'consumerSecret')];
  if (consumerKey === undefined || consumerSecret === undefined) return undefined;
  return {
    kind: 'ConnectedApp',
    settings: undefined,
    label: textOf(body, 'label') ?? fullName,
    id,
    consumerKey,
    consumerSecret,
    identity: appIdentity(component),
    certificate: certificateOf(component),
    enabled: true,
    adminApprovedOnly: config['isAdminApproved'] === true,
    enforcesIpRanges: isEnforce(textOf(partOf(body, 'oauthPolicy'), 'ipRelaxation')),
    scopes: textsOf(config, 'scopes'),
    clientCredentials: {
      enabled: config['isClientCredentialEnabled'] === true,
      runAs: textOf(config, 'oauthClientCredentialUser'),
    },
    appDate: createdDate,
    createdDate,
  };
}

/** An external client app allows client credentials only when its settings and its policy do, and the policy names the user. */
function externalApp(org: OrgState, global: MetadataComponent): OauthApp | undefined {
  const { fullName, body, createdDate } = global;
  const name = textOf(body, 'externalClientApplication') ?? '';
  const app = org.metadata.get('ExternalClientApplication', name);
  const [consumerKey, consumerSecret] = [textOf(body, 'consumerKey'), textOf(body, 'consumerSecret')];
  if (app === undefined || consumerKey === undefined || consumerSecret === undefined) return undefined;
  const settings = satellite(org, 'ExtlClntAppOauthSettings', name);
  const policy = satellite(org, 'ExtlClntAppOauthConfigurablePolicies', name);
  const plugins = satellite(org, 'ExtlClntAppConfigurablePolicies', name);
  return {
    kind: 'ExternalClientApp',
    settings: fullName,
    label: textOf(app.body, 'label') ?? name,
    id: app.id,
    consumerKey,
    consumerSecret,
    identity: appIdentity(global),
    certificate: certificateOf(global),
    enabled: plugins['isEnabled'] !== false && plugins['isOauthPluginEnabled'] !== false,
    adminApprovedOnly: policy['permittedUsersPolicyType'] === 'AdminApprovedPreAuthorized',
    enforcesIpRanges: isEnforce(textOf(policy, 'ipRelaxationPolicyType')),
    scopes: listOfText(settings, 'commaSeparatedOauthScopes'),
    clientCredentials: {
      enabled: body['isClientCredentialsFlowEnabled'] === true && policy['isClientCredentialsFlowEnabled'] === true,
      runAs: textOf(policy, 'clientCredentialsFlowUser'),
    },
    appDate: createdDate,
    createdDate: keyDate(org, consumerKey) ?? createdDate,
  };
}

/** Satellites belong to the app that they name, whatever they are called themselves. */
function satellite(org: OrgState, type: string, app: string): MetadataComponent['body'] {
  const found = org.metadata
    .all(type)
    .find(({ body }) => textOf(body, 'externalClientApplication')?.toLowerCase() === app.toLowerCase());
  return found?.body ?? {};
}

/** `Enforce`, `ENFORCE` and `Enforce_RelaxRefresh` apply the ranges at login, `Bypass…` does not. */
function isEnforce(relaxation: string | undefined): boolean {
  return !/^bypass/i.test(relaxation ?? '');
}

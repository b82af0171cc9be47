import type { OrgState } from '../../state/orgState.ts';
import { listOfText } from '../body/listOfText.ts';
import type { MetadataBody } from '../body/metadataBody.ts';
import { textOf } from '../body/textOf.ts';
import { preauthorize } from '../projection/preauthorize.ts';
import { projectExternalClientApp } from '../projection/projectExternalClientApp.ts';
import {
  externalClientAppRules,
  globalOauthSettingsRules,
  oauthPoliciesRules,
  oauthSettingsRules,
  pluginPoliciesRules,
} from '../rules/externalClientAppRules.ts';
import { componentId } from './componentId.ts';
import type { ComponentType } from './componentType.ts';
import { newConsumerKey, newConsumerSecret } from './consumerCredentials.ts';
import { globalOauthDefaults, oauthPoliciesDefaults } from './externalClientAppDefaults.ts';

const SATELLITES = [
  'ExtlClntAppConfigurablePolicies',
  'ExtlClntAppGlobalOauthSettings',
  'ExtlClntAppOauthConfigurablePolicies',
  'ExtlClntAppOauthSecuritySettings',
  'ExtlClntAppOauthSettings',
];

/** The first 15 characters of an id, as server-made references between the files of an app have them. */
function shortId(id: string): string {
  return id.slice(0, 15);
}

function appRowId(body: MetadataBody, org: OrgState): string | undefined {
  return org.metadata.get('ExternalClientApplication', textOf(body, 'externalClientApplication') ?? '')?.id;
}

/** `orgScopedExternalApp` is made by the org and retrieved (files of chrzasz/sf-th-eca-via-metadata). */
export const externalClientApplicationType: ComponentType = {
  name: 'ExternalClientApplication',
  directoryName: 'externalClientApps',
  suffix: 'eca',
  rules: externalClientAppRules,
  stored: ({ fullName, body }, org) => ({
    distributionState: 'Local',
    isProtected: false,
    label: fullName,
    ...body,
    orgScopedExternalApp: `${shortId(org.orgId)}:${fullName}`,
  }),
  project: projectExternalClientApp,
  remove: ({ fullName, id }, org) => {
    for (const type of SATELLITES) {
      for (const { fullName: name, body } of org.metadata.all(type)) {
        if (textOf(body, 'externalClientApplication') === fullName) org.metadata.remove(type, name);
      }
    }
    preauthorize({ appId: id, appType: 'ExternalClientApplication', permissionSets: [], profiles: [] }, org);
    org.records.remove('ExternalClientApplication', id);
  },
  retrieved: ({ body }) => body,
};

/** `oauthLink` is made by the org and retrieved; its second part is the id of these settings. */
export const oauthSettingsType: ComponentType = {
  name: 'ExtlClntAppOauthSettings',
  directoryName: 'extlClntAppOauthSettings',
  suffix: 'ecaOauth',
  rules: oauthSettingsRules,
  stored: ({ fullName, body }, org) => ({
    isFirstPartyAppEnabled: false,
    label: fullName,
    ...body,
    commaSeparatedOauthScopes: listOfText(body, 'commaSeparatedOauthScopes').join(', '),
    oauthLink: `${shortId(org.orgId)}:${shortId(componentId('888', fullName))}`,
  }),
  project: ({ fullName }) => componentId('888', fullName),
  remove: () => undefined,
  retrieved: ({ body }) => body,
};

/** The org makes key and secret, keeps them over updates, and makes new ones when the file asks to rotate them. */
export const globalOauthSettingsType: ComponentType = {
  name: 'ExtlClntAppGlobalOauthSettings',
  directoryName: 'extlClntAppGlobalOauthSets',
  suffix: 'ecaGlblOauth',
  rules: globalOauthSettingsRules,
  stored: ({ fullName, body, existing }) => {
    const kept = (name: string, rotate: boolean) => (rotate ? undefined : textOf(existing?.body ?? {}, name));
    return {
      ...globalOauthDefaults,
      label: fullName,
      ...body,
      consumerKey:
        kept('consumerKey', body['shouldRotateConsumerKey'] === true) ??
        textOf(body, 'consumerKey') ??
        newConsumerKey(),
      consumerSecret:
        kept('consumerSecret', body['shouldRotateConsumerSecret'] === true) ??
        textOf(body, 'consumerSecret') ??
        newConsumerSecret(),
      shouldRotateConsumerKey: false,
      shouldRotateConsumerSecret: false,
    };
  },
  project: ({ fullName }) => componentId('0xA', fullName),
  remove: () => undefined,
  retrieved: ({ body }) => {
    const { consumerSecret: _secret, ...rest } = body;
    return rest;
  },
};

/** What it lists as pre-authorised becomes SetupEntityAccess rows of the app; see `preauthorize`. */
export const oauthPoliciesType: ComponentType = {
  name: 'ExtlClntAppOauthConfigurablePolicies',
  directoryName: 'extlClntAppOauthPolicies',
  suffix: 'ecaOauthPlcy',
  rules: oauthPoliciesRules,
  stored: ({ fullName, body }) => ({ ...oauthPoliciesDefaults(body), label: fullName, ...body }),
  project: ({ fullName, body }, org) => {
    const appId = appRowId(body, org);
    const permissionSets = listOfText(body, 'commaSeparatedPermissionSet');
    const profiles = listOfText(body, 'commaSeparatedProfile');
    if (appId !== undefined)
      preauthorize({ appId, appType: 'ExternalClientApplication', permissionSets, profiles }, org);
    return componentId('0xB', fullName);
  },
  remove: () => undefined,
  retrieved: ({ body }) => body,
};

export const pluginPoliciesType: ComponentType = {
  name: 'ExtlClntAppConfigurablePolicies',
  directoryName: 'extlClntAppPolicies',
  suffix: 'ecaPlcy',
  rules: pluginPoliciesRules,
  stored: ({ fullName, body }) => ({ label: fullName, ...body }),
  project: ({ fullName }) => componentId('0xC', fullName),
  remove: () => undefined,
  retrieved: ({ body }) => body,
};

export const oauthSecuritySettingsType: ComponentType = {
  name: 'ExtlClntAppOauthSecuritySettings',
  directoryName: 'extlClntAppOauthSecuritySettings',
  suffix: 'ecaOauthSecurity',
  rules: pluginPoliciesRules,
  stored: ({ fullName, body }) => ({ label: fullName, ...body }),
  project: ({ fullName }) => componentId('0xD', fullName),
  remove: () => undefined,
  retrieved: ({ body }) => body,
};

import { endAppSessions } from '../../oauth/endAppSessions.ts';
import { textOf } from '../body/textOf.ts';
import { preauthorize } from '../projection/preauthorize.ts';
import { projectExternalClientApp } from '../projection/projectExternalClientApp.ts';
import { developerNameRule } from '../rules/developerNameRule.ts';
import { labelLength } from '../rules/labelLength.ts';
import { maxLength } from '../rules/maxLength.ts';
import { belongsToApp } from './belongsToApp.ts';
import type { ComponentType } from './componentType.ts';
import { shortId } from './shortId.ts';

const SATELLITES = [
  'ExtlClntAppConfigurablePolicies',
  'ExtlClntAppGlobalOauthSettings',
  'ExtlClntAppOauthConfigurablePolicies',
  'ExtlClntAppOauthSecuritySettings',
  'ExtlClntAppOauthSettings',
];

/** `orgScopedExternalApp` is made by the org and retrieved (files of chrzasz/sf-th-eca-via-metadata). */
export const externalClientApplicationType: ComponentType = {
  name: 'ExternalClientApplication',
  directoryName: 'externalClientApps',
  suffix: 'eca',
  rules: [developerNameRule, labelLength, maxLength({ element: 'description', label: 'Description', length: 255 })],
  stored: ({ fullName, body }, org) => ({
    distributionState: 'Local',
    isProtected: false,
    label: fullName,
    ...body,
    orgScopedExternalApp: `${shortId(org.orgId)}:${fullName}`,
  }),
  project: projectExternalClientApp,
  remove: ({ fullName, id, body: app }, org) => {
    endAppSessions(org, textOf(app, 'label') ?? fullName);
    for (const type of SATELLITES) {
      for (const { fullName: name, body } of org.metadata.all(type)) {
        if (belongsToApp(body, fullName)) org.metadata.remove(type, name);
      }
    }
    preauthorize({ appId: id, appType: 'ExternalClientApplication', permissionSets: [], profiles: [] }, org);
    org.records.remove('ExternalClientApplication', id);
  },
  retrieved: ({ body }) => body,
};

import type { Example } from '../policy/example.ts';

const FILES = {
  permissionset: ['permissionsets/Orders.permissionset', 'PermissionSet'],
  profile: ['profiles/Order Sync.profile', 'Profile'],
  connectedApp: ['connectedApps/Orders.connectedApp', 'ConnectedApp'],
  ecaGlblOauth: ['extlClntAppGlobalOauthSets/Orders_glbloauth.ecaGlblOauth', 'ExtlClntAppGlobalOauthSettings'],
  ecaOauthPlcy: ['extlClntAppOauthPolicies/Orders_oauthPlcy.ecaOauthPlcy', 'ExtlClntAppOauthConfigurablePolicies'],
  eca: ['externalClientApps/Orders.eca', 'ExternalClientApplication'],
} as const;

/** A metadata file for the example of a rule: its path in a package directory, and its text around `elements`. */
export function exampleFile(suffix: keyof typeof FILES, elements: string): Example {
  const [path, type] = FILES[suffix];
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">\n${elements}</${type}>\n`;
  return { definition: '', files: { [`force-app/main/default/${path}-meta.xml`]: text } };
}

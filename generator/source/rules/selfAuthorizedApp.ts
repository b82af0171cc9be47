import { exampleFile } from '../exampleFile.ts';
import { childOf } from '../file/childOf.ts';
import { textOf } from '../file/textOf.ts';
import type { SourceRule } from '../sourceRule.ts';

export const selfAuthorizedApp: SourceRule = {
  id: 'self-authorized-app',
  title: 'An app that anybody may let in',
  category: 'least-privilege',
  severity: 'warning',
  sources: [
    'Metadata API Developer Guide, ExtlClntAppOauthConfigurablePolicies, permittedUsersPolicyType',
    'Salesforce help, xcloud.shr_external_client_apps',
  ],
  controls: ['SBS-OAUTH-001', 'shr_external_client_apps'],
  explanation:
    'With AllSelfAuthorized each user decides whether the app may act for them, which is what voice phishing asks for. An app that an administrator approved beforehand works for the permission sets and profiles that are named.',
  on: 'file',
  types: ['ExtlClntAppOauthConfigurablePolicies'],
  check({ root }) {
    const policy = childOf(root, 'permittedUsersPolicyType');
    if (policy === undefined || textOf(root, 'permittedUsersPolicyType') !== 'AllSelfAuthorized') return [];
    const { line, column, name } = policy;
    const message = 'Every user may authorise this app for themselves.';
    const fix = 'Write AdminApprovedPreAuthorized, and name permission sets in <commaSeparatedPermissionSet>.';
    return [{ line, column, keyPath: name, about: null, message, fix }];
  },
  bad: exampleFile('ecaOauthPlcy', policyText('AllSelfAuthorized')),
  good: exampleFile('ecaOauthPlcy', policyText('AdminApprovedPreAuthorized')),
};

function policyText(type: string): string {
  return `    <externalClientApplication>Orders</externalClientApplication>\n    <label>Orders</label>\n    <permittedUsersPolicyType>${type}</permittedUsersPolicyType>\n`;
}

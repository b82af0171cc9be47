import { exampleFile } from '../exampleFile.ts';
import { childOf } from '../file/childOf.ts';
import { flagOf } from '../file/flagOf.ts';
import { textOf } from '../file/textOf.ts';
import type { SourceRule } from '../sourceRule.ts';

const FLAG = 'isClientCredentialsFlowEnabled';

export const runAsUserMissing: SourceRule = {
  id: 'run-as-user-missing',
  title: 'Client credentials without a user to run as',
  category: 'platform',
  severity: 'error',
  sources: [
    'Metadata API Developer Guide, ExtlClntAppOauthConfigurablePolicies, clientCredentialsFlowUser',
    'public deployment logs: "Enter a valid execution user for the OAuth client credentials flow."',
  ],
  controls: [],
  explanation:
    'The client credentials flow has no user who logs in, so the policy of the app names one. Without, the deployment fails: "Enter a valid execution user for the OAuth client credentials flow".',
  on: 'file',
  types: ['ExtlClntAppOauthConfigurablePolicies'],
  check({ root }) {
    if (flagOf(root, FLAG) !== true || textOf(root, 'clientCredentialsFlowUser') !== '') return [];
    const { line, column } = childOf(root, FLAG)!;
    const message = 'The client credentials flow is on, and there is no <clientCredentialsFlowUser>.';
    const fix = 'Name the integration’s user there, or set the flag to false.';
    return [{ line, column, keyPath: FLAG, about: null, message, fix }];
  },
  bad: exampleFile('ecaOauthPlcy', policyText('')),
  good: exampleFile(
    'ecaOauthPlcy',
    policyText('    <clientCredentialsFlowUser>orders@acme.example</clientCredentialsFlowUser>\n'),
  ),
};

function policyText(user: string): string {
  return `${user}    <externalClientApplication>Orders</externalClientApplication>\n    <${FLAG}>true</${FLAG}>\n    <label>Orders</label>\n`;
}

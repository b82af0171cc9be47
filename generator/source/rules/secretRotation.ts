import { exampleFile } from '../exampleFile.ts';
import { childOf } from '../file/childOf.ts';
import { flagOf } from '../file/flagOf.ts';
import type { SourceFound } from '../sourceFound.ts';
import type { SourceRule } from '../sourceRule.ts';

const FLAGS = ['shouldRotateConsumerKey', 'shouldRotateConsumerSecret'];

export const secretRotation: SourceRule = {
  id: 'secret-rotation',
  title: 'A deployment that replaces the credentials of an app',
  category: 'hygiene',
  severity: 'warning',
  sources: ['Metadata API Developer Guide, ExtlClntAppGlobalOauthSettings'],
  controls: [],
  explanation:
    'The flag asks the org for a new key or secret, and every deployment of the file asks again. Clients with the old one are locked out.',
  on: 'file',
  types: ['ExtlClntAppGlobalOauthSettings'],
  check: ({ root }) =>
    FLAGS.flatMap((name): SourceFound[] => {
      if (flagOf(root, name) !== true) return [];
      const { line, column } = childOf(root, name)!;
      const message = `<${name}> replaces what clients log in with at each deployment.`;
      return [{ line, column, keyPath: name, about: name, message, fix: 'Set it to false, and rotate on purpose.' }];
    }),
  bad: exampleFile('ecaGlblOauth', appText(true)),
  good: exampleFile('ecaGlblOauth', appText(false)),
};

function appText(isOn: boolean): string {
  return `    <externalClientApplication>Orders</externalClientApplication>\n    <label>Orders</label>\n    <shouldRotateConsumerSecret>${isOn}</shouldRotateConsumerSecret>\n`;
}

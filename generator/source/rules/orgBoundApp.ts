import type { XmlElement } from '../../schema/xmlElement.ts';
import { exampleFile } from '../exampleFile.ts';
import { childOf } from '../file/childOf.ts';
import { hasPlaceholder } from '../file/hasPlaceholder.ts';
import type { SourceFile } from '../file/sourceFile.ts';
import type { SourceFound } from '../sourceFound.ts';
import type { SourceRule } from '../sourceRule.ts';

const BOUND = ['consumerKey', 'orgScopedExternalApp', 'oauthLink'];

export const orgBoundApp: SourceRule = {
  id: 'org-bound-app',
  title: 'An app that fits into one org only',
  category: 'hygiene',
  severity: 'warning',
  sources: [
    'forcedotcom/devops-center-feedback#256: "The consumer key is already taken"',
    'trailheadapps/ready-to-fly#29: "You cannot provide a Consumer Key"',
  ],
  controls: [],
  explanation:
    'Consumer keys are unique among all orgs, and links hold the id of the org they were made in. The file deploys to the org it comes from and fails in others, sandboxes and scratch orgs included. Without these elements every org makes its own.',
  on: 'file',
  types: ['ConnectedApp', 'ExternalClientApplication', 'ExtlClntAppGlobalOauthSettings', 'ExtlClntAppOauthSettings'],
  check: (file) =>
    partsOf(file).flatMap((part) =>
      BOUND.flatMap((name): SourceFound[] => {
        const element = childOf(part, name);
        if (element === undefined || element.text.trim() === '' || hasPlaceholder(element.text)) return [];
        const { line, column } = element;
        const keyPath = part === file.root ? name : `${part.name}.${name}`;
        const message = `<${name}> is made by one org and taken by no other.`;
        const fix = 'Remove the element, or replace its value for each org while deploying.';
        return [{ line, column, keyPath, about: name, message, fix }];
      }),
    ),
  bad: exampleFile(
    'eca',
    '    <label>Orders</label>\n    <orgScopedExternalApp>00D000000000062:Orders</orgScopedExternalApp>\n',
  ),
  good: exampleFile('eca', '    <label>Orders</label>\n'),
};

function partsOf({ root }: SourceFile): readonly XmlElement[] {
  const oauth = childOf(root, 'oauthConfig');
  return oauth === undefined ? [root] : [root, oauth];
}

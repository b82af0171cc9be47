import type { XmlElement } from '../../schema/xmlElement.ts';
import { exampleFile } from '../exampleFile.ts';
import { hasPlaceholder } from '../file/hasPlaceholder.ts';
import type { SourceFound } from '../sourceFound.ts';
import type { SourceRule } from '../sourceRule.ts';

const PRIVATE_KEY = /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/;

/** Secrets of Salesforce are decimal or hexadecimal digits; words and masks are no secrets. */
const SECRET = /^(?=.*\d)[A-Za-z0-9+/=._-]{16,}$/;
const NO_SECRET = /replace|change|your|placeholder|secret|dummy|example|sample|todo|redacted|(.)\1{7}/i;

export const literalSecret: SourceRule = {
  id: 'literal-secret',
  title: 'A secret in a metadata file',
  category: 'least-privilege',
  severity: 'error',
  sources: [
    'Metadata API Developer Guide, ConnectedApp and ExtlClntAppGlobalOauthSettings, consumerSecret',
    'Salesforce help, xcloud.eca_stage_oauth_credentials',
  ],
  controls: ['SBS-ACS-009'],
  explanation:
    'Whoever reads the repository, now or in any clone of it, logs in with the secret. Removing it from the file is not enough: it stays in the history and has to be replaced in the org.',
  on: 'file',
  types: ['ConnectedApp', 'ExtlClntAppGlobalOauthSettings', 'ExtlClntAppOauthSettings'],
  check: ({ root }) => checkBelow(root, []),
  bad: exampleFile('ecaGlblOauth', appText(`    <consumerSecret>${'0123456789ABCDEF'.repeat(4)}</consumerSecret>\n`)),
  good: exampleFile('ecaGlblOauth', appText('')),
};

/** The value itself is nowhere in what is found. */
function checkBelow(element: XmlElement, path: readonly string[]): readonly SourceFound[] {
  return element.children.flatMap((child): readonly SourceFound[] => {
    const inner = [...path, child.name];
    const what = secretIn(child);
    if (what === null) return checkBelow(child, inner);
    const message = `<${child.name}> holds ${what}.`;
    const fix = 'Remove the element, and replace the secret in the org: the history of the repository keeps this one.';
    const { line, column } = child;
    return [{ line, column, keyPath: inner.join('.'), about: null, message, fix }];
  });
}

function secretIn({ name, text }: XmlElement): string | null {
  if (PRIVATE_KEY.test(text)) return 'a private key';
  const value = text.trim();
  const isSecret = name === 'consumerSecret' && SECRET.test(value) && !NO_SECRET.test(value) && !hasPlaceholder(value);
  return isSecret ? 'a consumer secret' : null;
}

function appText(secret: string): string {
  return `${secret}    <externalClientApplication>Orders</externalClientApplication>\n    <label>Orders</label>\n`;
}

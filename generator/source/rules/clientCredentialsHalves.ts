import type { AppFile } from '../apps/appFile.ts';
import { exampleFile } from '../exampleFile.ts';
import type { FoundInFile, SourceRule } from '../sourceRule.ts';

const GLOBAL = 'ExtlClntAppGlobalOauthSettings';
const POLICY = 'ExtlClntAppOauthConfigurablePolicies';
const USER = '    <clientCredentialsFlowUser>orders@acme.example</clientCredentialsFlowUser>\n';

export const clientCredentialsHalves: SourceRule = {
  id: 'client-credentials-halves',
  title: 'Client credentials in only one half of an app',
  category: 'platform',
  severity: 'warning',
  sources: ['Metadata API Developer Guide, ExtlClntAppGlobalOauthSettings and ExtlClntAppOauthConfigurablePolicies'],
  controls: [],
  explanation:
    'The developer of an app allows the flow in its global OAuth settings, and the administrator of an org in its policy. While only one of them does, every login fails.',
  on: 'apps',
  check(files) {
    const halves = new Map<string, AppFile[]>();
    for (const file of files) {
      if (file.app === '' || (file.type !== GLOBAL && file.type !== POLICY)) continue;
      const key = JSON.stringify([file.project, file.app]);
      halves.set(key, [...(halves.get(key) ?? []), file]);
    }
    return [...halves.values()].flatMap(checkHalves);
  },
  bad: halvesExample(false),
  good: halvesExample(true),
};

/** With several files of a kind it is not known which one an org has. */
function checkHalves(files: readonly AppFile[]): readonly FoundInFile[] {
  const [globals, policies] = [GLOBAL, POLICY].map((type) => files.filter((file) => file.type === type));
  if (globals?.length !== 1 || policies?.length !== 1) return [];
  const [global, policy] = [globals[0]!, policies[0]!];
  if (isOn(global) === isOn(policy)) return [];
  const [on, off] = isOn(global) ? [global, policy] : [policy, global];
  const { line, column } = on.clientCredentials!;
  const message = `The client credentials flow of ${on.app} is on here, and not in ${off.path}.`;
  const fix = 'Turn it on in both files, or off in both.';
  return [{ path: on.path, line, column, keyPath: 'isClientCredentialsFlowEnabled', about: on.app, message, fix }];
}

function isOn({ clientCredentials }: AppFile): boolean {
  return clientCredentials?.isEnabled === true;
}

function halvesExample(isGlobalOn: boolean): { readonly definition: ''; readonly files: Record<string, string> } {
  const text = (isEnabled: boolean) =>
    `    <externalClientApplication>Orders</externalClientApplication>\n    <isClientCredentialsFlowEnabled>${isEnabled}</isClientCredentialsFlowEnabled>\n    <label>Orders</label>\n`;
  const global = exampleFile('ecaGlblOauth', text(isGlobalOn));
  const policy = exampleFile('ecaOauthPlcy', `${USER}${text(true)}`);
  return { definition: '', files: { ...global.files, ...policy.files } };
}

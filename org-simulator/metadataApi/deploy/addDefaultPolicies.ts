import type { OrgState } from '../../state/orgState.ts';
import { sortedLists } from '../body/sortedLists.ts';
import { textOf } from '../body/textOf.ts';
import { belongsToApp } from '../components/belongsToApp.ts';
import { installComponent } from '../components/installComponent.ts';
import { oauthPoliciesDefaults } from '../components/oauthPoliciesDefaults.ts';

/**
 * An app whose OAuth settings came without policies gets them from the org: `<OauthSettingsName>_defaultPolicy` and
 * `<App>_defaultPolicy` (chrzasz/sf-th-eca-via-metadata; hardisgroupcom/sfdx-hardis writes both under these names).
 */
export function addDefaultPolicies(org: OrgState): void {
  for (const { fullName, body } of org.metadata.all('ExtlClntAppOauthSettings')) {
    const app = textOf(body, 'externalClientApplication') ?? '';
    const oauth = { ...oauthPoliciesDefaults({}), externalClientApplication: app };
    add(org, { type: 'ExtlClntAppOauthConfigurablePolicies', fullName: `${fullName}_defaultPolicy`, body: oauth });
    const plugins = { externalClientApplication: app, isEnabled: true, isOauthPluginEnabled: true };
    add(org, { type: 'ExtlClntAppConfigurablePolicies', fullName: `${app}_defaultPolicy`, body: plugins });
  }
}

function add(org: OrgState, component: Parameters<typeof installComponent>[1]): void {
  const app = textOf(component.body, 'externalClientApplication') ?? '';
  const taken = org.metadata.all(component.type).some(({ body }) => belongsToApp(body, app));
  if (taken) return;
  installComponent(org, { ...component, body: sortedLists({ ...component.body, label: component.fullName }) });
}

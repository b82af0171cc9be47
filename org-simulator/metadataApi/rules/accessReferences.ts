import type { OrgState } from '../../state/orgState.ts';
import { entriesOf } from '../body/entriesOf.ts';
import type { ComponentRule } from '../components/deployedComponent.ts';
import { findReference } from '../components/findReference.ts';
import { notFound } from './notFound.ts';

interface Reference {
  readonly list: string;
  readonly element: string;
  /** Type of what is named, as the Metadata API has it. */
  readonly type: string;
  /** Type that the message names. */
  readonly named?: string;
  /** Names that Salesforce itself brings. */
  readonly standard?: RegExp;
}

const REFERENCES: readonly Reference[] = [
  { list: 'applicationVisibilities', element: 'application', type: 'CustomApplication', standard: /^standard__/ },
  { list: 'classAccesses', element: 'apexClass', type: 'ApexClass' },
  { list: 'customMetadataTypeAccesses', element: 'name', type: 'CustomObject' },
  { list: 'customPermissions', element: 'name', type: 'CustomPermission' },
  { list: 'customSettingAccesses', element: 'name', type: 'CustomObject' },
  { list: 'externalDataSourceAccesses', element: 'externalDataSource', type: 'ExternalDataSource' },
  { list: 'flowAccesses', element: 'flow', type: 'Flow', named: 'FlowDefinition' },
  { list: 'pageAccesses', element: 'apexPage', type: 'ApexPage' },
  { list: 'recordTypeVisibilities', element: 'recordType', type: 'RecordType' },
  { list: 'tabSettings', element: 'tab', type: 'CustomTab', standard: /^standard-/ },
  { list: 'tabVisibilities', element: 'tab', type: 'CustomTab', standard: /^standard-/ },
];

/** Everything that is granted must exist, also when the entry says false. */
export const accessReferences: ComponentRule = ({ body }, org) => {
  for (const { list, element, type, named = type, standard } of REFERENCES) {
    const missing = entriesOf(body, list)
      .map((entry) => String(entry[element]))
      .find((name) => standard?.test(name) !== true && findReference(type, name, org) === undefined);
    if (missing !== undefined) return notFound(element, named, missing);
  }
  return missingObject(body, org) ?? missingPrincipal(body, org);
};

function missingObject(body: Parameters<typeof entriesOf>[0], org: OrgState): string | undefined {
  const missing = entriesOf(body, 'objectPermissions')
    .map(({ object }) => String(object))
    .find((name) => org.objects.get(name)?.permissionable !== true);
  return missing && notFound('field', 'CustomObject', missing);
}

/** `<ExternalCredential>-<Principal>` (Metadata API Developer Guide, PermissionSet). */
function missingPrincipal(body: Parameters<typeof entriesOf>[0], org: OrgState): string | undefined {
  const element = 'externalCredentialPrincipal';
  const missing = entriesOf(body, 'externalCredentialPrincipalAccesses')
    .map((entry) => String(entry[element]))
    .find((name) => !isPrincipal(name, org));
  return missing && notFound(element, 'ExternalCredentialParameter', missing);
}

function isPrincipal(name: string, org: OrgState): boolean {
  const [credential = '', principal = ''] = name.split('-', 2);
  if (findReference('ExternalCredential', credential, org) === undefined || principal === '') return false;
  const known = org.metadata.get('ExternalCredential', credential);
  const parameters = entriesOf(known?.body ?? {}, 'externalCredentialParameters');
  return parameters.length === 0 || parameters.some((entry) => entry['parameterGroup'] === principal);
}

import type { MetadataComponent } from '../../state/orgState.ts';
import { entriesOf } from '../body/entriesOf.ts';
import type { MetadataBody } from '../body/metadataBody.ts';
import type { RetrieveScope } from './retrieveScope.ts';

const ALWAYS = ['custom', 'description', 'loginHours', 'loginIpRanges', 'userLicense', 'userPermissions'];

/** Lists that come only for components which the same request names, and the element with that component's name. */
const ON_REQUEST = [
  { list: 'applicationVisibilities', key: 'application', type: 'CustomApplication' },
  { list: 'classAccesses', key: 'apexClass', type: 'ApexClass' },
  { list: 'customMetadataTypeAccesses', key: 'name', type: 'CustomObject' },
  { list: 'customPermissions', key: 'name', type: 'CustomPermission' },
  { list: 'customSettingAccesses', key: 'name', type: 'CustomObject' },
  { list: 'externalDataSourceAccesses', key: 'externalDataSource', type: 'ExternalDataSource' },
  { list: 'flowAccesses', key: 'flow', type: 'Flow' },
  { list: 'layoutAssignments', key: 'layout', type: 'Layout' },
  { list: 'objectPermissions', key: 'object', type: 'CustomObject' },
  { list: 'pageAccesses', key: 'apexPage', type: 'ApexPage' },
  { list: 'recordTypeVisibilities', key: 'recordType', type: 'RecordType' },
  { list: 'tabVisibilities', key: 'tab', type: 'CustomTab' },
] as const;

/**
 * A profile retrieved alone is nearly empty: permissions for objects, classes and so on come only for those that the
 * same package.xml names (Metadata API Developer Guide, Profile, "Usage"; observed in 867 retrieved profiles).
 */
export function retrievedProfile({ body }: MetadataComponent, scope: RetrieveScope): MetadataBody {
  const always = ALWAYS.filter((name) => body[name] !== undefined).map((name) => [name, body[name]!] as const);
  const lists = ON_REQUEST.map(({ list, key, type }) => {
    const named = entriesOf(body, list).filter((entry) => scope.names(type, String(entry[key])));
    return [list, named] as const;
  });
  const fields = entriesOf(body, 'fieldPermissions').filter(({ field }) => isFieldNamed(String(field), scope));
  return Object.fromEntries([...always, ...lists, ['fieldPermissions', fields] as const]);
}

function isFieldNamed(field: string, scope: RetrieveScope): boolean {
  return scope.names('CustomField', field) || scope.names('CustomObject', field.split('.')[0]!);
}

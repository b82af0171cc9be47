import type { MetadataComponent } from '../../state/orgState.ts';
import type { ComponentType } from '../components/componentType.ts';
import type { Caller } from '../sessionCheck.ts';
import type { SoapValue } from '../soap/soapValue.ts';

/** `FileProperties` of the Metadata API; `folder` is `unpackaged/` in a retrieve and empty in a listing. */
export function fileProperties(
  { directoryName, suffix, name }: ComponentType,
  component: MetadataComponent,
  { caller, folder }: { readonly caller: Caller; readonly folder: string },
): { readonly [element: string]: SoapValue } {
  return {
    createdById: caller.userId,
    createdByName: caller.username,
    createdDate: component.createdDate,
    fileName: `${folder}${directoryName}/${component.fullName}.${suffix}`,
    fullName: component.fullName,
    id: component.id,
    lastModifiedById: caller.userId,
    lastModifiedByName: caller.username,
    lastModifiedDate: component.lastModifiedDate,
    manageableState: 'unmanaged',
    type: name,
  };
}

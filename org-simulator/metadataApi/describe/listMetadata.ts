import { isMetadataType } from '../../../generator/schema/isMetadataType.ts';
import type { OrgState } from '../../state/orgState.ts';
import { componentTypes } from '../components/componentTypes.ts';
import { MetadataFault } from '../metadataFault.ts';
import { fileProperties } from '../retrieve/fileProperties.ts';
import type { Caller } from '../sessionCheck.ts';
import type { SoapValue } from '../soap/soapValue.ts';
import { tooManyRecords } from './tooManyRecords.ts';

/** Types in one call (Metadata API Developer Guide, listMetadata). */
const MAX_QUERIES = 3;

/** `FileProperties` of all components of these types; none for types that the org has nothing of. */
export function listMetadata(typeNames: readonly string[], org: OrgState, caller: Caller): readonly SoapValue[] {
  if (typeNames.length > MAX_QUERIES) throw tooManyRecords(MAX_QUERIES);
  return typeNames.flatMap((typeName) => listType(typeName, org, caller));
}

function listType(typeName: string, org: OrgState, caller: Caller): readonly SoapValue[] {
  const type = componentTypes.find(({ name }) => name === typeName);
  if (type === undefined && !isMetadataType(typeName)) {
    throw new MetadataFault('INVALID_TYPE', `Cannot use: ${typeName} in this organization`);
  }
  if (type === undefined) return [];
  return org.metadata.all(typeName).map((component) => fileProperties(type, component, { caller, folder: '' }));
}

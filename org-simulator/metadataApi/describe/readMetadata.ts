import type { OrgState } from '../../state/orgState.ts';
import type { MetadataBody } from '../body/metadataBody.ts';
import { componentTypes } from '../components/componentTypes.ts';
import { elementOf } from '../components/elementOf.ts';
import { MetadataFault } from '../metadataFault.ts';
import { versionFiltered } from '../retrieve/versionFiltered.ts';
import { readOrgSettings } from './readOrgSettings.ts';
import { tooManyRecords } from './tooManyRecords.ts';

/** At most ten components a call (Metadata API Developer Guide, readMetadata). */
const MAX_NAMES = 10;

export interface ReadRequest {
  readonly type: string;
  readonly fullNames: readonly string[];
  readonly apiVersion: string;
}

/** The components of those names; one that does not exist gives an empty record. Profiles come with everything. */
export function readMetadata({ type, fullNames, apiVersion }: ReadRequest, org: OrgState): readonly MetadataBody[] {
  if (fullNames.length > MAX_NAMES) throw tooManyRecords(MAX_NAMES);
  const settings = readOrgSettings(type, org.options);
  if (settings !== undefined) return fullNames.map((fullName) => settings[fullName] ?? {});
  const known = componentTypes.find((one) => elementOf(one) === type);
  if (known === undefined)
    throw new MetadataFault('INVALID_TYPE', `The simulated org does not support the metadata type ${type}.`);
  const scope = { apiVersion: Number.parseFloat(apiVersion), names: () => true };
  return fullNames.map((fullName) => {
    const component = org.metadata.get(known.name, fullName);
    if (component === undefined) return {};
    return { fullName: component.fullName, ...versionFiltered(type, known.retrieved(component, scope), apiVersion) };
  });
}

import { schemaAtVersion } from '../../../generator/schema/schemaAtVersion.ts';
import type { OrgState } from '../../state/orgState.ts';
import { componentTypes } from '../components/componentTypes.ts';
import { elementOf } from '../components/elementOf.ts';
import type { SoapValue } from '../soap/soapValue.ts';

/** `DescribeMetadataResult`: the types that this org supports in that version. */
export function describeMetadata(apiVersion: string, org: OrgState): SoapValue {
  return {
    metadataObjects: componentTypes
      .filter((type) => schemaAtVersion(apiVersion).elements(elementOf(type)) !== undefined)
      .map(({ name, directoryName, suffix }) => ({
        directoryName,
        inFolder: false,
        metaFile: false,
        suffix,
        xmlName: name,
      })),
    organizationNamespace: '',
    partialSaveAllowed: org.options.type !== 'production',
    testRequired: org.options.type === 'production',
  };
}

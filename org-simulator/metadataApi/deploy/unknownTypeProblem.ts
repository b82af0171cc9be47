import { isMetadataType } from '../../../generator/schema/isMetadataType.ts';
import { schemaAtVersion } from '../../../generator/schema/schemaAtVersion.ts';
import { componentTypes } from '../components/componentTypes.ts';
import { elementOf } from '../components/elementOf.ts';

/** A type name that package.xml must not have; everything fails then. */
export function unknownTypeProblem(name: string, version: string): string | undefined {
  const supported = componentTypes.find((type) => type.name === name);
  const known =
    supported === undefined
      ? isMetadataType(name)
      : schemaAtVersion(version).elements(elementOf(supported)) !== undefined;
  if (!known) return `Unknown type name '${name}' specified in package.xml`;
  return supported === undefined ? `The simulated org does not support the metadata type ${name}.` : undefined;
}

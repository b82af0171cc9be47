import { strToU8, zipSync } from 'fflate';
import { isMetadataType } from '../../../generator/schema/isMetadataType.ts';
import type { MetadataComponent, OrgState } from '../../state/orgState.ts';
import { writeBody } from '../body/writeBody.ts';
import type { ComponentType } from '../components/componentType.ts';
import { componentTypes } from '../components/componentTypes.ts';
import { elementOf } from '../components/elementOf.ts';
import { MetadataFault } from '../metadataFault.ts';
import type { PackageManifest } from '../zip/packageManifest.ts';
import { retrieveScopeOf } from './retrieveScopeOf.ts';
import { versionFiltered } from './versionFiltered.ts';
import { writeManifest } from './writeManifest.ts';

/** Metadata API Developer Guide, "Metadata Limits"; text: forcedotcom/salesforcedx-vscode issue 685. */
const MAX_FILES = 10_000;

export interface RetrievedPackage {
  readonly zip: Uint8Array;
  readonly components: readonly { readonly type: ComponentType; readonly component: MetadataComponent }[];
  /** What could not be had, e.g. a name that the org does not know. */
  readonly problems: readonly string[];
}

export interface RetrieveRequest {
  readonly manifest: PackageManifest;
  /** Without it, files are below `unpackaged/`. */
  readonly singlePackage: boolean;
}

/**
 * Collects the components that a package names and writes them as Salesforce returns them. Texts of the problems:
 * forcedotcom/source-deploy-retrieve reads type and name out of "Entity of type 'X' named 'Y' cannot be found".
 */
export function retrievePackage({ manifest, singlePackage }: RetrieveRequest, org: OrgState): RetrievedPackage {
  const wanted = manifest.types.flatMap(({ name, members }) => members.map((member) => ({ type: name, member })));
  const found = wanted.flatMap(({ type, member }) => find(type, member, org));
  const components = [
    ...new Map(found.map((entry) => [`${entry.type.name}#${entry.component.fullName}`, entry])).values(),
  ];
  if (components.length > MAX_FILES) {
    throw new MetadataFault('LIMIT_EXCEEDED', `Too many files in retrieve call, limit is: ${MAX_FILES}`);
  }
  const folder = singlePackage ? '' : 'unpackaged/';
  const scope = retrieveScopeOf(manifest);
  const files = components.map(({ type, component }) => {
    const body = versionFiltered(elementOf(type), type.retrieved(component, scope), manifest.version);
    return [pathOf(type, component, folder), strToU8(writeBody(elementOf(type), body))] as const;
  });
  const packageXml = [`${folder}package.xml`, strToU8(writeManifest(manifest, components))] as const;
  return {
    zip: zipSync(Object.fromEntries([...files, packageXml])),
    components,
    problems: wanted.map(({ type, member }) => missing(type, member, org)).filter((text) => text !== undefined),
  };
}

function pathOf({ directoryName, suffix }: ComponentType, { fullName }: MetadataComponent, folder: string): string {
  return `${folder}${directoryName}/${fullName}.${suffix}`;
}

function find(typeName: string, member: string, org: OrgState) {
  const type = componentTypes.find(({ name }) => name === typeName);
  if (type === undefined) return [];
  const single = org.metadata.get(typeName, member);
  const components = member === '*' ? org.metadata.all(typeName) : single === undefined ? [] : [single];
  return components.map((component) => ({ type, component }));
}

function missing(type: string, member: string, org: OrgState): string | undefined {
  const known = componentTypes.some(({ name }) => name === type) || isMetadataType(type);
  if (!known) return `Unknown type name '${type}' specified in package.xml`;
  if (member === '*' || org.metadata.get(type, member) !== undefined) return undefined;
  // Objects and fields are only named to widen what a profile shows; the simulated org has no files for them.
  if (type === 'CustomObject' && org.objects.get(member) !== undefined) return undefined;
  return `Entity of type '${type}' named '${member}' cannot be found`;
}

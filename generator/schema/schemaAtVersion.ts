import type { ElementSchema, MetadataSchema } from './metadataSchema.ts';
import data from './metadataTypes.json' with { type: 'json' };
import { type VersionedName, versionedElements } from './versionedElements.ts';

/** The Metadata API's types as one API version knows them. Unknown names give undefined. */
export interface SchemaAtVersion {
  readonly apiVersion: number;
  elements(type: string): Readonly<Record<string, ElementSchema>> | undefined;
  enumValues(type: string): readonly string[] | undefined;
}

const schema = data as MetadataSchema;
const views = new Map<number, SchemaAtVersion>();

/** `apiVersion` such as `66.0`: the `version` of package.xml decides, not the version in the URL. */
export function schemaAtVersion(apiVersion: string): SchemaAtVersion {
  const version = Number.parseFloat(apiVersion);
  const known = views.get(version);
  if (known !== undefined) return known;
  const view = buildView(version);
  views.set(version, view);
  return view;
}

function buildView(apiVersion: number): SchemaAtVersion {
  const absent = versionedElements.filter(
    ({ from, until }) => apiVersion < from || (until !== null && apiVersion > until),
  );
  const types = Object.fromEntries(
    Object.entries(schema.types)
      .filter(([type]) => !absent.some((entry) => entry.type === type && entry.name === null))
      .map(([type, elements]) => [type, elementsAtVersion(type, elements, absent)]),
  );
  return {
    apiVersion,
    elements: (type) => (Object.hasOwn(types, type) ? types[type] : undefined),
    enumValues: (type) =>
      Object.hasOwn(schema.enums, type)
        ? schema.enums[type]!.filter((value) => !absent.some((entry) => entry.type === type && entry.name === value))
        : undefined,
  };
}

function elementsAtVersion(
  type: string,
  elements: Readonly<Record<string, ElementSchema>>,
  absent: readonly VersionedName[],
): Readonly<Record<string, ElementSchema>> {
  const former = versionedElements.filter((entry) => entry.type === type && entry.schema !== undefined);
  const all = [...Object.entries(elements), ...former.map((entry) => [entry.name!, entry.schema!] as const)];
  return Object.fromEntries(
    all.filter(([name]) => !absent.some((entry) => entry.type === type && entry.name === name)),
  );
}

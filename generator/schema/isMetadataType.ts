import names from './metadataTypeNames.json' with { type: 'json' };

const known: ReadonlySet<string> = new Set(names);

/** Whether the Metadata API has a component type of this name in some version, e.g. `Profile`; `User` is none. */
export function isMetadataType(name: string): boolean {
  return known.has(name);
}

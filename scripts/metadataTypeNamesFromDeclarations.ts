import { compareText } from '../generator/shared/compareText.ts';

/** Names of everything that can be deployed or retrieved: the types that extend `Metadata`, directly or not. */
export function metadataTypeNamesFromDeclarations(text: string): readonly string[] {
  const bases = new Map(
    [...text.matchAll(/^export type (\w+) = (\w+) & \{/gm)].map(([, name, base]) => [name!, base!]),
  );
  const extendsMetadata = (name: string | undefined): boolean =>
    name === 'Metadata' || (name !== undefined && bases.has(name) && extendsMetadata(bases.get(name)));
  return [...bases.keys()].filter(extendsMetadata).sort(compareText);
}

import type { ComponentOwner } from './componentOwner.ts';
import type { MetadataComponent } from './metadataComponent.ts';

/**
 * Files of components in one archive. It holds 10,000 (Metadata API Developer Guide, "Metadata Limits"), package.xml among
 * them; whether folders count, which SDR's archives have, is not documented.
 */
const MAX_FILES = 9_900;

/**
 * Packages that one call takes each: one, almost always. Where it takes more, an integration is whole in one of them, so
 * that a refusal never leaves half of it, and what belongs to nobody or to several comes first, as others may refer to it.
 */
export function splitDeployment<Component extends MetadataComponent>(
  components: readonly Component[],
  ownerOf: ComponentOwner,
  maxFiles = MAX_FILES,
): readonly (readonly Component[])[] {
  if (countFiles(components) <= maxFiles) return components.length === 0 ? [] : [components];
  // Integrations share roles, and roles refer to each other.
  const isShared = (one: Component) => ownerOf(one) === null || one.type === 'Role';
  const { shared = [], owned = [] } = Object.groupBy(components, (one) => (isShared(one) ? 'shared' : 'owned'));
  const groups = [...shared.map((one) => [one]), ...Map.groupBy(owned, (one) => ownerOf(one)).values()];
  const packages: Component[][] = [];
  let room = 0;
  for (const group of groups) {
    const files = countFiles(group);
    if (files > room) {
      packages.push([]);
      room = maxFiles;
    }
    packages.at(-1)?.push(...group);
    room -= files;
  }
  return packages;
}

function countFiles(components: readonly MetadataComponent[]): number {
  return components.reduce((sum, { content }) => sum + 1 + content.size, 0);
}

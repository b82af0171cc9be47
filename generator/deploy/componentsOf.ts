import type { XmlElement } from '../schema/xmlElement.ts';
import { componentsInMemory } from './componentsInMemory.ts';
import { loadSdr } from './loadSdr.ts';
import type { LocalComponent } from './localComponent.ts';
import { toMetadataXml } from './toMetadataXml.ts';

/** A component by its elements, as a retrieve gave them or as they are to be. */
export interface ComponentElements {
  readonly type: string;
  /** As in package.xml. */
  readonly fullName: string;
  readonly body: XmlElement;
}

/** Components of one file each that are on no disk, of any types, ready to be deployed. */
export async function componentsOf(parts: readonly ComponentElements[]): Promise<readonly LocalComponent[]> {
  const { RegistryAccess } = await loadSdr();
  const registry = new RegistryAccess();
  const ready = await Promise.all(
    parts.map(({ type, fullName, body }) => {
      const { directoryName, suffix = '' } = registry.getTypeByName(type);
      return componentsInMemory(directoryName, [{ name: `${fullName}.${suffix}-meta.xml`, text: toMetadataXml(body) }]);
    }),
  );
  return ready.flat();
}

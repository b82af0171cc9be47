import type { XmlElement } from '../../../generator/schema/xmlElement.ts';
import { textOfChild } from '../soap/textOfChild.ts';
import { textsOfChildren } from '../soap/textsOfChildren.ts';
import type { PackageManifest } from './packageManifest.ts';

/** What a `Package` element says: of package.xml, or inside a retrieve request. */
export function manifestOf(element: XmlElement): PackageManifest {
  return {
    version: textOfChild(element, 'version') ?? '',
    types: element.children
      .filter(({ name }) => name === 'types')
      .map((type) => ({ name: textOfChild(type, 'name') ?? '', members: textsOfChildren(type, 'members') })),
  };
}

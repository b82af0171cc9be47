import { compareText } from '../../../generator/shared/compareText.ts';
import type { MetadataComponent } from '../../state/orgState.ts';
import { writeBody } from '../body/writeBody.ts';
import type { ComponentType } from '../components/componentType.ts';
import type { PackageManifest } from '../zip/packageManifest.ts';

type Components = readonly { readonly type: ComponentType; readonly component: MetadataComponent }[];

/** The package.xml that comes with a retrieve: what is really in it, by type and name. */
export function writeManifest({ version }: PackageManifest, components: Components): string {
  const names = [...new Set(components.map(({ type }) => type.name))].sort(compareText);
  const types = names.map((name) => ({
    members: components
      .filter(({ type }) => type.name === name)
      .map(({ component }) => component.fullName)
      .sort(compareText),
    name,
  }));
  return writeBody('Package', { types, version });
}

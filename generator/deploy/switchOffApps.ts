import { Readable } from 'node:stream';
import { METADATA_FOLDERS } from '../metadata/metadataFolders.ts';
import type { Org } from '../org/org.ts';
import { deployComponents } from './deployComponents.ts';
import type { DeployOptions } from './deployOptions.ts';
import type { DeployOutcome } from './deployOutcome.ts';
import { loadSdr } from './loadSdr.ts';
import { parseComponent } from './parseComponent.ts';

/** Policies of an external client app as they were retrieved: flat elements by name. */
export interface AppPolicies {
  /** Full name of the ExtlClntAppConfigurablePolicies. */
  readonly fullName: string;
  readonly elements: Readonly<Record<string, string>>;
}

/** Writes the policies back with `isEnabled` false and everything else as it was: from then on nobody logs in by the app. */
export async function switchOffApps(
  org: Org,
  policies: readonly AppPolicies[],
  options: DeployOptions,
): Promise<DeployOutcome> {
  const { ComponentSet, VirtualTreeContainer } = await loadSdr();
  const { folder, suffix } = METADATA_FOLDERS.ExtlClntAppConfigurablePolicies;
  const children = policies.map(({ fullName, elements }) => ({
    name: `${fullName}.${suffix}-meta.xml`,
    data: Buffer.from(toXml({ ...elements, isEnabled: 'false' })),
  }));
  const tree = new VirtualTreeContainer([{ dirPath: folder, children }]);
  // The library leaves this out, and packs files by it.
  tree.stream = (path) => Readable.from([tree.readFileSync(path)]);
  const sources = ComponentSet.fromSource({ fsPaths: [folder], tree })
    .getSourceComponents()
    .toArray();
  const components = await Promise.all(
    sources.map(async (source) => {
      const parsed = await parseComponent(source, (path) => tree.readFile(path));
      if (parsed === null) throw new Error(`The policies ${source.fullName} have no file.`);
      return { ...parsed, source, file: source.xml ?? '' };
    }),
  );
  return deployComponents(org, components, options);
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function toXml(elements: Readonly<Record<string, string>>): string {
  const lines = Object.entries(elements).map(
    ([name, text]) => `    <${name}>${text.replace(/[&<>]/g, (character) => ESCAPES[character] ?? '')}</${name}>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<ExtlClntAppConfigurablePolicies xmlns="http://soap.sforce.com/2006/04/metadata">\n${lines.join('')}</ExtlClntAppConfigurablePolicies>\n`;
}

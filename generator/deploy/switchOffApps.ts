import { METADATA_FOLDERS } from '../metadata/metadataFolders.ts';
import type { Org } from '../org/org.ts';
import { componentsInMemory } from './componentsInMemory.ts';
import { deployComponents } from './deployComponents.ts';
import type { DeployOptions } from './deployOptions.ts';
import type { DeployOutcome } from './deployOutcome.ts';
import { toMetadataXml } from './toMetadataXml.ts';

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
  const { folder, suffix } = METADATA_FOLDERS.ExtlClntAppConfigurablePolicies;
  const files = policies.map(({ fullName, elements }) => ({
    name: `${fullName}.${suffix}-meta.xml`,
    text: toXml({ ...elements, isEnabled: 'false' }),
  }));
  return deployComponents(org, await componentsInMemory(folder, files), options);
}

function toXml(elements: Readonly<Record<string, string>>): string {
  const children = Object.entries(elements).map(([name, text]) => ({ name, text, children: [] }));
  return toMetadataXml({ name: 'ExtlClntAppConfigurablePolicies', text: '', children });
}

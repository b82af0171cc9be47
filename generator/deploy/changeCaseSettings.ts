import type { Org } from '../org/org.ts';
import { componentsInMemory } from './componentsInMemory.ts';
import { deployComponents } from './deployComponents.ts';
import type { DeployOptions } from './deployOptions.ts';
import type { DeployOutcome } from './deployOutcome.ts';
import { retrieveCaseSettings } from './retrieveCaseSettings.ts';
import { toMetadataXml } from './toMetadataXml.ts';

/** A user name in an element of the settings, and the one to come. */
export interface SettingChange {
  readonly element: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Changes elements of the org's case settings that still say what they are changed from, and writes everything else back as
 * it was read right before: what a file of settings leaves out need not stay. Null when nothing is to change. Throws
 * OrgError.
 */
export async function changeCaseSettings(
  org: Org,
  changes: readonly SettingChange[],
  options: DeployOptions,
): Promise<DeployOutcome | null> {
  const settings = await retrieveCaseSettings(org);
  if (settings === null) return null;
  const newValue = (name: string, text: string) =>
    changes.find(({ element, from }) => element === name && from.toLowerCase() === text.trim().toLowerCase())?.to;
  const { children } = settings.body;
  if (children.every(({ name, text }) => newValue(name, text) === undefined)) return null;
  const changed = children.map((child) => ({ ...child, text: newValue(child.name, child.text) ?? child.text }));
  const text = toMetadataXml({ ...settings.body, children: changed });
  const files = [{ name: 'Case.settings-meta.xml', text }];
  return deployComponents(org, await componentsInMemory('settings', files), options);
}

import { compareText } from '../shared/compareText.ts';
import type { ComponentDifference, ElementChange } from './componentDifference.ts';
import { componentKey } from './componentKey.ts';
import { flattenBody } from './flattenBody.ts';
import { isDefaultOfOrg } from './isDefaultOfOrg.ts';
import { isNeutral } from './isNeutral.ts';
import type { MetadataComponent } from './metadataComponent.ts';

/**
 * Compares components with what the org has of them; pure. What the org makes itself and what has no effect (a permission
 * that is off, an element that is absent) is no difference.
 *
 * A profile is laid over the one in the org, so what only the org has stays there and is told as `beyond` (help article
 * 000395615). Everything else is replaced: a permission set loses what its file does not name (Metadata API Developer
 * Guide, PermissionSet, API 40.0 and later).
 */
export function diffComponents<Component extends MetadataComponent>(
  desired: readonly Component[],
  found: readonly MetadataComponent[],
): readonly ComponentDifference<Component>[] {
  const byKey = new Map(found.map((component) => [componentKey(component), component]));
  return desired.map((component) => diffComponent(component, byKey.get(componentKey(component))));
}

function diffComponent<Component extends MetadataComponent>(
  component: Component,
  found: MetadataComponent | undefined,
): ComponentDifference<Component> {
  if (found === undefined) return { component, state: 'new', changes: [], beyond: [] };
  const values = diffValues(flattenBody(component.body), flattenBody(found.body));
  const all = [...values.filter((change) => !isDefaultOfOrg(component.type, change)), ...diffContent(component, found)];
  const staysInOrg = keptByOrg(component);
  const beyond = all.filter(staysInOrg);
  const changes = all.filter((change) => !staysInOrg(change));
  return { component, state: changes.length === 0 ? 'same' : 'changed', changes, beyond };
}

function diffValues(
  desired: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>,
): readonly ElementChange[] {
  const paths = [...new Set([...desired.keys(), ...found.keys()])].toSorted(compareText);
  return paths
    .map((path) => ({ path, from: found.get(path) ?? null, to: desired.get(path) ?? null }))
    .filter(({ path, from, to }) => from !== to && !(isNeutral(path, from) && isNeutral(path, to)));
}

/** Apex code and the like beside the XML. */
function diffContent(component: MetadataComponent, found: MetadataComponent): readonly ElementChange[] {
  const lines = (text: string | undefined) => text?.replaceAll('\r\n', '\n');
  const names = [...new Set([...component.content.keys(), ...found.content.keys()])];
  const different = names.filter((name) => lines(component.content.get(name)) !== lines(found.content.get(name)));
  return different.toSorted(compareText).map((path) => ({ path, from: 'other content', to: 'content of the file' }));
}

/**
 * With one range or more the list of login IP ranges is replaced; with none the org keeps those it has
 * (salesforce.stackexchange.com 250292; Gearset, article 4046001).
 */
function keptByOrg({ type, body }: MetadataComponent): (change: ElementChange) => boolean {
  if (type !== 'Profile') return () => false;
  const replacesRanges = body.children.some(({ name }) => name === 'loginIpRanges');
  return ({ path, to }) => to === null && !(replacesRanges && path.startsWith('loginIpRanges'));
}

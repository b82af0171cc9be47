import type { ComponentDifference } from '../../deploy/componentDifference.ts';
import type { LocalComponent } from '../../deploy/localComponent.ts';
import type { XmlElement } from '../../schema/xmlElement.ts';
import type { Reference } from './reference.ts';
import { REFERENCE_ELEMENTS } from './referenceElements.ts';

const { entries, entryTypes, texts } = REFERENCE_ELEMENTS;

type Difference = ComponentDifference<LocalComponent>;

/**
 * Every name in what is new or changes, in the order of the files. What the org has already of a component was accepted
 * when it came: Salesforce takes away entries of things that are deleted.
 */
export function collectReferences(differences: readonly Difference[]): readonly Reference[] {
  return differences.filter(({ state }) => state !== 'same').flatMap(referencesOf);
}

function referencesOf(difference: Difference): readonly Reference[] {
  const { component } = difference;
  const own = texts[component.type] ?? {};
  return component.body.children.flatMap((child) => {
    if (own[child.name] !== undefined) return textReferences(difference, child);
    return entryTypes.has(component.type) ? entryReferences(difference, child) : [];
  });
}

function textReferences(difference: Difference, child: XmlElement): readonly Reference[] {
  const { component } = difference;
  const kind = texts[component.type]?.[child.name];
  if (kind === undefined || !isNew(difference, child.name, child.text.trim())) return [];
  const names = kind === 'userLicense' ? [child.text] : child.text.split(',');
  return names
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => ({ ...placeOf(difference, child), kind, name, editable: false }));
}

function entryReferences(difference: Difference, child: XmlElement): readonly Reference[] {
  const { key, kind } = entries[child.name] ?? {};
  const name = key === undefined ? '' : textOf(child, key);
  if (kind === undefined || name === '' || !isNew(difference, child.name, name)) return [];
  return [{ ...placeOf(difference, child), kind, name, editable: textOf(child, 'editable') === 'true' }];
}

/** Paths are those of `flattenBody`: `permissionSets[Name]`, `fieldPermissions[Order.Status].editable`, `parentRole`. */
function isNew({ state, changes }: Difference, element: string, name: string): boolean {
  if (state === 'new') return true;
  const entry = `${element}[${name}]`;
  return changes.some(({ path, to }) => to !== null && (path === element || path.startsWith(entry)));
}

function placeOf({ component }: Difference, { name, line, column }: XmlElement) {
  return { component, element: name, line, column };
}

function textOf(element: XmlElement, name: string): string {
  return element.children.find((child) => child.name === name)?.text.trim() ?? '';
}

import { entriesOf } from '../body/entriesOf.ts';
import { keyElement } from '../body/keyElement.ts';
import type { ComponentRule } from '../components/deployedComponent.ts';

/** "… Field:X, value:Y appears more than once" (public deployment logs). */
export const duplicateEntries: ComponentRule = ({ type, body }) => {
  for (const list of Object.keys(body)) {
    const key = keyElement(list);
    const twice = key && repeated(entriesOf(body, list).map((entry) => String(entry[key])));
    if (twice !== undefined) return `Duplicate ${list} in ${type}: Field:${key}, value:${twice} appears more than once`;
  }
  return undefined;
};

function repeated(values: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return values.find((value) => seen.size === seen.add(value.toLowerCase()).size);
}

import { entriesOf } from '../body/entriesOf.ts';
import { keyElement } from '../body/keyElement.ts';
import type { ComponentRule } from '../components/deployedComponent.ts';

/** "… Field:X, value:Y appears more than once" (public deployment logs). */
export const duplicateEntries: ComponentRule = ({ type, body }) => {
  for (const list of Object.keys(body)) {
    const key = keyElement(list);
    const values = key === undefined ? [] : entriesOf(body, list).map((entry) => String(entry[key]).toLowerCase());
    const index = values.findIndex((value, position) => values.indexOf(value) !== position);
    if (index >= 0) {
      return `Duplicate ${list} in ${type}: Field:${key}, value:${entriesOf(body, list)[index]![key!]} appears more than once`;
    }
  }
  return undefined;
};

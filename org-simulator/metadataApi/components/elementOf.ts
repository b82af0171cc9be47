import type { ComponentType } from './componentType.ts';

/** The root element of the files of a type, which is its name in the WSDL, too. */
export function elementOf({ name, element }: Pick<ComponentType, 'name' | 'element'>): string {
  return element ?? name;
}

import type { KeyPath } from '../../shared/keyPath.ts';

/** The value at a key path of plain data; undefined when there is none. */
export function valueAt(data: unknown, keyPath: KeyPath): unknown {
  return keyPath.reduce<unknown>((value, segment) => {
    const isContainer = typeof value === 'object' && value !== null && Object.hasOwn(value, segment);
    return isContainer ? (value as Readonly<Record<string | number, unknown>>)[segment] : undefined;
  }, data);
}

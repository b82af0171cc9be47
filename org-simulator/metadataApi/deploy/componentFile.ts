import type { ComponentType } from '../components/componentType.ts';

/** A file of the package that belongs to a component which package.xml names. */
export interface ComponentFile {
  readonly type: ComponentType;
  readonly fullName: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

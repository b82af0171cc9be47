import type { XmlElement } from '../../schema/xmlElement.ts';

/** One parsed metadata file. */
export interface SourceFile {
  /** As findings show it: relative to the project, with `/`. */
  readonly path: string;
  /** Name of the metadata type, e.g. `PermissionSet`; the root element may have another. */
  readonly type: string;
  /** As the file name has it, e.g. `Custom%3A Sales Profile`. */
  readonly fullName: string;
  readonly root: XmlElement;
  /** E.g. `66.0`. */
  readonly apiVersion: string;
  /** False when no project file says so, and the newest known version is taken. */
  readonly isVersionGiven: boolean;
}

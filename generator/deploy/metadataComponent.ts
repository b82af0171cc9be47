import type { XmlElement } from '../schema/xmlElement.ts';

/** A component as a file or the org has it, parsed. */
export interface MetadataComponent {
  /** Metadata API type, e.g. `PermissionSet`. */
  readonly type: string;
  /** As in package.xml: percent-encoded where the Metadata API does so. */
  readonly fullName: string;
  /** Root element of its XML. */
  readonly body: XmlElement;
  /** Other files of the component (Apex code and the like) by name; empty for what this project generates. */
  readonly content: ReadonlyMap<string, string>;
}

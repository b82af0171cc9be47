import type { Finding } from '../policy/finding.ts';
import type { MetadataWaiver } from '../policy/waivers/metadataWaiver.ts';

/** Something found in a metadata file, and what accepts it. */
export interface SourceFinding {
  readonly finding: Finding;
  /** Null: it is open. */
  readonly waiver: MetadataWaiver | null;
}

import type { ResolvedWaiver } from '../../resolve/resolvedWaiver.ts';

/** A finding in metadata files that policy.yaml accepts. */
export interface MetadataWaiver extends ResolvedWaiver {
  /** Paths relative to the project, where `*` and `**` may stand, and components as `Profile:Admin`. */
  readonly in: readonly string[];
}

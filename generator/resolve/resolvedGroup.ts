import type { ResolvedGrants } from './resolvedGrants.ts';

/** The permission set group to generate: the generated permission set and existing ones. */
export interface ResolvedGroup {
  /** API name: `Erp_Order_Sync_Group`. */
  readonly developerName: string;
  readonly label: string;
  /** Existing permission sets, as written. */
  readonly permissionSets: readonly string[];
  /** What the existing sets grant and the group does not; null: nothing. */
  readonly muting: ResolvedMuting | null;
}

/** In the lists of fields, `readFields` may neither be read nor edited any more, `editFields` not edited. */
export interface ResolvedMuting extends ResolvedGrants {
  /** API name: `Erp_Order_Sync_Muting`. */
  readonly developerName: string;
  readonly label: string;
}

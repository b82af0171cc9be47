import type { AssignmentKind } from './foundState.ts';
import type { FieldChange } from './provisionPlan.ts';

/** What a run did to the org's users. JSON-serialisable; holds no secret. */
export interface ProvisionResult {
  readonly created: readonly UserName[];
  readonly updated: readonly (UserName & { readonly changes: readonly FieldChange[] })[];
  readonly assigned: readonly AssignedName[];
  /** Users with nothing to write. */
  readonly unchanged: readonly UserName[];
  /** Assigned in the org but named by no file; left alone. */
  readonly unmanaged: readonly AssignedName[];
  /** Not tried, and why. */
  readonly skipped: readonly Undone[];
  readonly failed: readonly Undone[];
}

export interface UserName {
  readonly developerName: string;
  readonly username: string;
}

export interface AssignedName extends UserName {
  readonly kind: AssignmentKind;
  readonly name: string;
}

export interface Undone extends UserName {
  /** `create the user`, `assign the permission set Erp_Order_Sync` … */
  readonly action: string;
  readonly reason: string;
  readonly fix: string;
  /** What Salesforce said, word for word. */
  readonly platformText: string;
}

import type { Problem } from '../shared/problem.ts';
import type { AssignmentKind } from './foundState.ts';
import type { UserFieldName, UserFieldValue } from './userFields.ts';

/** What must be written so that the org's users are as their files say. Nothing here is a write yet. */
export interface ProvisionPlan {
  readonly users: readonly PlannedUser[];
  /** Reasons not to start at all. */
  readonly problems: readonly Problem[];
  /** Users that somebody deactivated in the org, each with its problem among `problems`: no plan reactivates one. */
  readonly deactivated: readonly DeactivatedUser[];
  readonly warnings: readonly string[];
}

export interface DeactivatedUser extends Pick<PlannedUser, 'developerName' | 'username'> {
  readonly problem: Problem;
}

export interface PlannedUser {
  readonly developerName: string;
  readonly username: string;
  /** Null: the user is to be created. */
  readonly userId: string | null;
  /** For people: old and new, references by name. Empty when nothing differs. */
  readonly changes: readonly FieldChange[];
  /** For the API: the same changes under field names, references by id. */
  readonly record: Readonly<Record<string, UserFieldValue>>;
  readonly assignments: readonly PlannedAssignment[];
  /** Assigned in the org, not named by the file: somebody else's grant, reported and left alone. */
  readonly unmanaged: readonly { readonly kind: AssignmentKind; readonly name: string }[];
}

export interface FieldChange {
  readonly field: UserFieldName | 'Profile' | 'UserRole';
  readonly from: UserFieldValue;
  readonly to: UserFieldValue;
}

export interface PlannedAssignment {
  readonly kind: AssignmentKind;
  readonly name: string;
  /** Null while a deployment is yet to create it. */
  readonly id: string | null;
  /** A permission set group that is still being recalculated grants nothing yet. */
  readonly ready: boolean;
}

/** One component or record that would change. */
export interface PlannedChange {
  readonly action: 'create' | 'update' | 'delete' | 'assign' | 'unassign' | 'freeze' | 'deactivate' | 'revoke';
  /** Metadata type or sObject: `PermissionSet`, `User`, `PermissionSetAssignment`, `PermissionSetLicenseAssign`, `OauthToken`. */
  readonly type: string;
  /** Full name of a component (as people read it, not percent-encoded), user name of a user. */
  readonly name: string;
  /** For assignments of users: who gets what `name` names; else null. */
  readonly username: string | null;
  /** Name of the definition; null for a component that no definition owns. */
  readonly integration: string | null;
  /** Project-relative path of the file that wants it so; null when it is gone. */
  readonly file: string | null;
  readonly details: readonly ChangeDetail[];
}

/** One value of a component or record. */
export interface ChangeDetail {
  /** E.g. `objectPermissions[Lead].allowDelete`; a field name for a user. */
  readonly path: string;
  /** The same in Salesforce's words: `Delete on Lead`, `Edit on Contact.Email`, `user permission ApiEnabled`. */
  readonly what: string;
  /** Null: not there. */
  readonly from: string | null;
  readonly to: string | null;
  readonly effect: ChangeEffect;
  /** For what narrows: other ways by which the user keeps it, e.g. `PermissionSet Legacy_Admin`; empty when it really ends. */
  readonly stillGrantedBy: readonly string[];
}

/** `widens`: the integration can do or be reached by more; `narrows`: by less; `neutral`: neither, e.g. a label. */
export type ChangeEffect = 'widens' | 'narrows' | 'neutral';

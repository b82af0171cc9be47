/**
 * The list of what was generated in `force-app/<env>` once and no longer is, beside the list of generated files: an org
 * that was deployed to may still have it. One line each, so that git can merge two branches' lists line by line.
 */
export const RETIRED = '.retired';

/** One thing that was generated once, for the org of one environment. */
export interface Tombstone {
  /** Name of the definition it was generated for; `SHARED_OWNER` for what several had. */
  readonly integration: string;
  /**
   * Metadata type of a component, `User`, or what was assigned: `PermissionSet`, `PermissionSetGroup`,
   * `PermissionSetLicense`; `SetupEntityAccess` for an app of others that a permission set might use.
   */
  readonly type: string;
  /** Full name of a component as in package.xml, user name of a user, developer name of what was assigned, app. */
  readonly name: string;
  /** Null for a component or user itself; for an assignment, the user name of who had it; of an app, the permission set. */
  readonly username: string | null;
}

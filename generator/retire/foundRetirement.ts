import type { Duty } from './duty.ts';
import type { RetirementRequest } from './retirementRequest.ts';

/** What the org still has of what should go, and who else needs it. Holds no secret. */
export interface FoundRetirement {
  readonly request: RetirementRequest;
  /** Who asks: never frozen nor deactivated. */
  readonly connectedUserId: string;
  /** Who takes over what users that go are needed for; null when nobody was named, or the org has no such user. */
  readonly successor: Successor | null;
  readonly users: readonly RetiringUser[];
  /** Apps of others that permission sets of the list may still use. */
  readonly preauthorizations: readonly FoundPreauthorization[];
  /** Of the tombstones' components, those that the org has; full names as in package.xml. */
  readonly components: readonly FoundComponent[];
  /** Who has a retired profile, role, permission set or group. */
  readonly holders: readonly Holder[];
  /** Profiles of the same user licence that a user may be left with, by user licence name; the first is the best. */
  readonly restProfiles: readonly RestProfile[];
}

export interface Successor {
  readonly id: string;
  /** As the org has it. */
  readonly username: string;
  readonly active: boolean;
}

export interface FoundPreauthorization {
  /** Of the SetupEntityAccess. */
  readonly id: string;
  readonly integration: string;
  /** As the definition named it. */
  readonly app: string;
}

/** A user that a tombstone names: the whole of him, or something that he had. */
export interface RetiringUser {
  readonly id: string;
  readonly username: string;
  /** The name that a deployment is about to give him, since his definition has another one now; null for none. */
  readonly renamedTo: string | null;
  /** Names that he had before: what the list says of them is said of him. */
  readonly formerUsernames: readonly string[];
  readonly active: boolean;
  readonly profile: { readonly id: string; readonly name: string; readonly userLicense: string };
  readonly role: { readonly id: string; readonly name: string } | null;
  readonly assignments: readonly HeldAssignment[];
  /** Null for a user who is not to go, or who has gone. */
  readonly access: UserAccessState | null;
}

export interface HeldAssignment {
  /** Of the PermissionSetAssignment or PermissionSetLicenseAssign. */
  readonly id: string;
  readonly kind: 'PermissionSet' | 'PermissionSetGroup' | 'PermissionSetLicense';
  /** Developer name, `ns__Name` for those of a managed package. */
  readonly name: string;
}

/** By which an active user gets in. */
export interface UserAccessState {
  /** Of the UserLogin; null when the org shows none. */
  readonly loginId: string | null;
  readonly frozen: boolean;
  /** Apps that have a token which leaves a row: logins by JWT bearer and client credentials leave none. */
  readonly tokens: readonly { readonly app: string }[];
  /** Queues and public groups: GroupMember rows. */
  readonly memberships: readonly { readonly id: string; readonly group: string }[];
  /** What he is needed for and does not lose by the way. */
  readonly duties: readonly Duty[];
}

export interface FoundComponent {
  readonly type: string;
  readonly fullName: string;
  /** `ExtlClntAppConfigurablePolicies` only: whether the app is switched on. */
  readonly enabled: boolean | null;
  /** Of those policies, what they say, by element; to be written back with the switch turned. */
  readonly elements: Readonly<Record<string, string>>;
}

export interface Holder {
  readonly type: 'Profile' | 'Role' | 'PermissionSet' | 'PermissionSetGroup';
  /** Full name as people read it. */
  readonly name: string;
  /** Who or what has it: `User x@y.example`, `PermissionSetGroup Sales`, `Role Below`. */
  readonly holder: string;
  /** Id of the user or group. */
  readonly holderId: string;
}

export interface RestProfile {
  readonly id: string;
  readonly name: string;
  readonly userLicense: string;
}

import type {
  AssignmentKind,
  FoundAssignment,
  FoundGroup,
  FoundName,
  FoundProfile,
  FoundSeats,
  FoundState,
  FoundUser,
} from './foundState.ts';

/** The found state by name in lower case: Salesforce compares these names without regard to case. */
export interface FoundIndex {
  readonly users: ReadonlyMap<string, FoundUser>;
  readonly profiles: ReadonlyMap<string, FoundProfile>;
  readonly roles: ReadonlyMap<string, FoundName>;
  readonly userLicenses: ReadonlyMap<string, FoundSeats>;
  readonly permissionSetLicenses: ReadonlyMap<string, FoundName & FoundSeats>;
  readonly permissionSets: ReadonlyMap<string, FoundName>;
  readonly permissionSetGroups: ReadonlyMap<string, FoundGroup>;
  /** By user id. */
  readonly assignments: ReadonlyMap<string, readonly FoundAssignment[]>;
  readonly known: FoundState['known'];
}

export function indexFound(found: FoundState): FoundIndex {
  return {
    users: new Map(found.users.map((user) => [user.username.toLowerCase(), user])),
    profiles: byName(found.profiles),
    roles: byName(found.roles),
    userLicenses: byName(found.userLicenses),
    permissionSetLicenses: byName(found.permissionSetLicenses),
    permissionSets: byName(found.permissionSets),
    permissionSetGroups: byName(found.permissionSetGroups),
    assignments: Map.groupBy(found.assignments, (assignment) => assignment.userId),
    known: found.known,
  };
}

/** The thing of `kind` that a user is to be assigned, if the org has it. */
export function findTarget(index: FoundIndex, kind: AssignmentKind, name: string): FoundName | undefined {
  const maps = {
    PermissionSetLicense: index.permissionSetLicenses,
    PermissionSet: index.permissionSets,
    PermissionSetGroup: index.permissionSetGroups,
  };
  return maps[kind].get(name.toLowerCase());
}

function byName<Entry extends { readonly name: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
}

import type { Position } from '../shared/position.ts';
import type { UserFieldName, UserFieldValue } from './userFields.ts';

/** A name that a user file refers to, and where. */
export interface NamedReference {
  readonly name: string;
  readonly position: Position;
}

export type UserFieldValues = Readonly<Partial<Record<UserFieldName, UserFieldValue>>>;

/** One user as `force-app/<env>/users/<DeveloperName>.user-meta.xml` describes it. */
export interface DesiredUser {
  /** The file's name without its suffix; the same as the integration's API name. */
  readonly developerName: string;
  readonly username: string;
  /** Names that it was generated under before and nobody has now: the org may have this user under one of them. */
  readonly formerUsernames?: readonly string[];
  /** Where the user name stands. */
  readonly position: Position;
  /** Null clears the field; a field that is not there is left alone. */
  readonly fields: UserFieldValues;
  /** Profile name. */
  readonly profile: NamedReference;
  /** UserRole DeveloperName; null: no role. */
  readonly role: NamedReference | null;
  /** Developer names, `ns__Name` for those of a managed package. */
  readonly permissionSetLicenses: readonly NamedReference[];
  readonly permissionSets: readonly NamedReference[];
  readonly permissionSetGroups: readonly NamedReference[];
  /** Apps that are managed elsewhere and that the generated permission set may use; absent for none. */
  readonly preauthorizedApps?: readonly string[];
}

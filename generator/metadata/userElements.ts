/**
 * A User record in the style of metadata: fields of the User sObject under their API names, and what it refers to by
 * name. A name in the singular (`PermissionSet`) stands in the file once for each of its values.
 */
export interface UserElements {
  readonly Alias: string;
  readonly CommunityNickname: string;
  readonly Email: string;
  readonly EmailEncodingKey: string;
  readonly FederationIdentifier: string | null;
  readonly FirstName: string | null;
  readonly IsActive: boolean;
  readonly LanguageLocaleKey: string;
  readonly LastName: string;
  readonly LocaleSidKey: string;
  /** Developer names of permission sets, the generated one included. */
  readonly PermissionSet: readonly string[];
  readonly PermissionSetGroup: readonly string[];
  readonly PermissionSetLicense: readonly string[];
  /** Name of the profile as people read it, not percent-encoded. */
  readonly Profile: string;
  /** Apps of others that the generated permission set may use, as the definition names them. */
  readonly SetupEntityAccess: readonly string[];
  readonly TimeZoneSidKey: string;
  /** Developer name. */
  readonly UserRole: string | null;
  readonly Username: string;
}

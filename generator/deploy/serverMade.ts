/** Elements that the org makes or decides itself; they are no difference, whatever their value. */
export const SERVER_MADE: ReadonlySet<string> = new Set([
  // Minted by the org, and one of them secret (Metadata API Developer Guide, ExtlClntAppGlobalOauthSettings).
  'consumerKey',
  'consumerSecret',
  // "<orgId>:<id>": they name one org (Metadata API Developer Guide, ExternalClientApplication, ExtlClntAppOauthSettings).
  'orgScopedExternalApp',
  'oauthLink',
  // Of a permission set group: how far its recalculation is (Metadata API Developer Guide, PermissionSetGroup).
  'status',
  // A file in the Metadata format of the CRUD calls repeats its name inside.
  'fullName',
  // Orders to the deployment and no state: true replaces the live credentials.
  'shouldRotateConsumerKey',
  'shouldRotateConsumerSecret',
]);

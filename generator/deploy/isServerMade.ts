/** Elements of any type that the org makes or decides itself; they are no difference, whatever their value. */
const OF_ANY_TYPE: ReadonlySet<string> = new Set([
  // Minted by the org, and one of them secret (Metadata API Developer Guide, ExtlClntAppGlobalOauthSettings).
  'consumerKey',
  'consumerSecret',
  // "<orgId>:<id>": they name one org (Metadata API Developer Guide, ExternalClientApplication, ExtlClntAppOauthSettings).
  'orgScopedExternalApp',
  'oauthLink',
  // A file in the Metadata format of the CRUD calls repeats its name inside.
  'fullName',
  // Orders to the deployment and no state: true replaces the live credentials.
  'shouldRotateConsumerKey',
  'shouldRotateConsumerSecret',
]);

const OF_TYPE: Readonly<Record<string, string>> = {
  // How far its recalculation is (Metadata API Developer Guide, PermissionSetGroup); elsewhere a status is content.
  PermissionSetGroup: 'status',
};

/** Whether the org makes the element itself. `parent`: the element it stands in; of a file's root, the type. */
export function isServerMade(parent: string, element: string): boolean {
  return OF_ANY_TYPE.has(element) || OF_TYPE[parent] === element;
}

/** What tells the entries of a list apart, by the list's element (Metadata API WSDL: Profile, PermissionSet, ConnectedApp). */
export const KEY_ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  agentAccesses: ['agentName'],
  applicationVisibilities: ['application'],
  attributes: ['key'],
  categoryGroupVisibilities: ['dataCategoryGroup'],
  classAccesses: ['apexClass'],
  customAttributes: ['key'],
  customMetadataTypeAccesses: ['name'],
  customPermissions: ['name'],
  customSettingAccesses: ['name'],
  externalCredentialPrincipalAccesses: ['externalCredentialPrincipal'],
  externalDataSourceAccesses: ['externalDataSource'],
  fieldPermissions: ['field'],
  flowAccesses: ['flow'],
  ipRanges: ['start', 'end'],
  layoutAssignments: ['layout', 'recordType'],
  loginIpRanges: ['startAddress', 'endAddress'],
  objectPermissions: ['object'],
  pageAccesses: ['apexPage'],
  recordTypeVisibilities: ['recordType'],
  servicePresenceStatusAccesses: ['servicePresenceStatus'],
  tabSettings: ['tab'],
  tabVisibilities: ['tab'],
  trustedIpRanges: ['startIpAddress', 'endIpAddress'],
  userPermissions: ['name'],
};

/** Lists of plain text. */
export const TEXT_LISTS: ReadonlySet<string> = new Set([
  'mutingPermissionSets',
  'permissionSetName',
  'permissionSets',
  'profileName',
  'scopes',
]);

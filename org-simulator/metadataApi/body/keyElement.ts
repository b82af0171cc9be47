const KEY_ELEMENTS: Readonly<Record<string, string>> = {
  agentAccesses: 'agentName',
  applicationVisibilities: 'application',
  attributes: 'key',
  classAccesses: 'apexClass',
  customAttributes: 'key',
  customMetadataTypeAccesses: 'name',
  customPermissions: 'name',
  customSettingAccesses: 'name',
  emailRoutingAddressAccesses: 'name',
  externalCredentialPrincipalAccesses: 'externalCredentialPrincipal',
  externalDataSourceAccesses: 'externalDataSource',
  fieldPermissions: 'field',
  flowAccesses: 'flow',
  objectPermissions: 'object',
  pageAccesses: 'apexPage',
  recordTypeVisibilities: 'recordType',
  servicePresenceStatusAccesses: 'servicePresenceStatus',
  tabSettings: 'tab',
  tabVisibilities: 'tab',
  userPermissions: 'name',
};

/** The element that names an entry of a list of access: no two entries of one component share its value. */
export function keyElement(list: string): string | undefined {
  return Object.hasOwn(KEY_ELEMENTS, list) ? KEY_ELEMENTS[list] : undefined;
}

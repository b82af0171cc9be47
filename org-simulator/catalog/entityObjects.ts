import type { ObjectSource } from './parseObject.ts';

/** What setup entity access points to besides classes and pages, and tab settings; after the Object Reference. */
export const entityObjects: readonly ObjectSource[] = [
  {
    name: 'PermissionSetTabSetting',
    label: 'Permission Set Tab Setting',
    keyPrefix: '01O',
    setup: true,
    fields: 'Name:string:255! ParentId:reference:18!>PermissionSet Visibility:picklist:40!',
  },
  {
    name: 'AppMenuItem',
    label: 'App Menu Item',
    keyPrefix: '0DS',
    setup: true,
    fields: 'ApplicationId:reference:18# Name:string:80# Label:string:80# NamespacePrefix:string:15# Type:picklist:40#',
  },
  {
    name: 'ExternalCredentialParameter',
    label: 'External Credential Parameter',
    keyPrefix: '0pu',
    setup: true,
    fields: 'ExternalCredentialId:reference:18#>ExternalCredential ParameterName:string:80# ParameterType:picklist:40#',
  },
  {
    name: 'NamedCredential',
    label: 'Named Credential',
    keyPrefix: '0XA',
    setup: true,
    fields: 'DeveloperName:string:80! MasterLabel:string:80! NamespacePrefix:string:15# Endpoint:url:255',
  },
];

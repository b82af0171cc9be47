import type { ObjectSource } from './parseObject.ts';

/**
 * What tells of the org's own objects, fields and automation; after the Object Reference and the Tooling API Developer
 * Guide. Their rows are made up from the catalogue and the metadata when they are asked for.
 */
export const schemaObjects: readonly ObjectSource[] = [
  {
    name: 'EntityDefinition',
    label: 'Entity Definition',
    keyPrefix: '4ie',
    setup: true,
    fields: `DurableId:string:255# QualifiedApiName:string:70# DeveloperName:string:80# Label:string:80# KeyPrefix:string:3#
      NamespacePrefix:string:15# IsCustomizable:boolean# IsCustomSetting:boolean#`,
  },
  {
    name: 'EntityParticle',
    label: 'Entity Particle',
    keyPrefix: '5hd',
    setup: true,
    fields: `DurableId:string:255# EntityDefinitionId:reference:255#>EntityDefinition QualifiedApiName:string:70# DeveloperName:string:40#
      Label:string:80# DataType:string:40# IsPermissionable:boolean# IsCalculated:boolean# IsAutonumber:boolean# IsNillable:boolean#
      IsCompound:boolean# IsComponent:boolean#`,
  },
  {
    name: 'FlowDefinitionView',
    label: 'Flow Definition View',
    keyPrefix: '4fe',
    setup: true,
    fields: `DurableId:string:18# ApiName:string:80# Label:string:255# NamespacePrefix:string:15# IsActive:boolean#
      ProcessType:picklist:40#`,
  },
  {
    name: 'ExternalCredential',
    label: 'External Credential',
    keyPrefix: '0pt',
    setup: true,
    fields: 'DeveloperName:string:80! MasterLabel:string:80! Language:picklist:40 NamespacePrefix:string:15#',
  },
  {
    name: 'ExternalDataSource',
    label: 'External Data Source',
    keyPrefix: '0XC',
    setup: true,
    fields: 'DeveloperName:string:80! MasterLabel:string:80! Language:picklist:40 NamespacePrefix:string:15#',
  },
];

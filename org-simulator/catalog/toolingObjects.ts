import type { ObjectSource } from './parseObject.ts';

/** Objects of the Tooling API alone: the data API does not know them. After @salesforce/types, tooling. */
export const toolingObjects: readonly ObjectSource[] = [
  {
    name: 'DeployRequest',
    label: 'Deploy Request',
    keyPrefix: '0Af',
    setup: true,
    fields: `CheckOnly:boolean# Status:picklist:40# StartDate:datetime# CompletedDate:datetime# CanceledById:reference:18#>User
      ErrorMessage:string:255# ErrorStatusCode:picklist:40# NumberComponentErrors:int# NumberComponentsDeployed:int#
      NumberComponentsTotal:int# RollbackOnError:boolean# IgnoreWarnings:boolean# AllowMissingFiles:boolean# SinglePackage:boolean#
      PurgeOnDelete:boolean# RunTestsEnabled:boolean# TestLevel:picklist:40#`,
  },
  {
    name: 'CustomApplication',
    label: 'Custom Application',
    keyPrefix: '02u',
    setup: true,
    fields: 'DeveloperName:string:80# Label:string:80# NamespacePrefix:string:15#',
  },
];

import * as z from 'zod';
import { apiName } from './apiName.ts';
import { externalCredentials } from './externalCredentials.ts';
import { fieldName } from './fieldName.ts';
import { groupSchema } from './groupSchema.ts';
import { listOf } from './listOf.ts';
import { nameList } from './nameList.ts';
import { objectName } from './objectName.ts';
import { objectOperations } from './objectOperations.ts';
import { suffixedName } from './suffixedName.ts';

const operations = objectOperations(
  'What it may do with records of this object. Required, except for objects without object permissions of their own, such as OrderItem. Ends in PermissionSet.objectPermissions.',
  ['read', 'create'],
);

const fields = z
  .strictObject({
    read: listOf(
      fieldName({ description: 'API name of a field, without the object.', example: 'Industry' }),
      'Fields it may read. Ends in PermissionSet.fieldPermissions.readable.',
    ),
    edit: listOf(
      fieldName({ description: 'API name of a field, without the object.', example: 'ERP_Number__c' }),
      'Fields it may read and edit. Ends in PermissionSet.fieldPermissions.editable.',
    ),
  })
  .meta({
    description:
      'Access to single fields. Required and master-detail fields need none and cannot be listed. Default: none.',
    examples: [{ read: ['Industry'], edit: ['ERP_Number__c'] }],
  });

const objectAccess = z
  .union([operations, z.strictObject({ can: operations.optional(), fields: fields.optional() })])
  .meta({
    description: 'Operations as a list, or "can" with "fields".',
    examples: [['read', 'create'], { can: ['read'], fields: { read: ['Industry'] } }],
  });

/** Everything the integration is granted; what is not listed is not granted. */
export const accessSchema = z
  .strictObject({
    objects: z
      .record(objectName({ description: 'API name of an object.', example: 'Order' }), objectAccess)
      .meta({
        description: 'Access to objects, by API name. Ends in PermissionSet.objectPermissions and fieldPermissions.',
        default: {},
        examples: [{ Lead: ['read', 'create'] }],
      })
      .optional(),
    permissionSetLicenses: z
      .array(
        apiName({ description: 'Developer name of a permission set licence.', example: 'SalesforceAPIIntegrationPsl' }),
      )
      .meta({
        description:
          'Permission set licences to assign before any permission set; the first is the licence of the generated permission set. Ends in PermissionSetLicenseAssign and PermissionSet.license.',
        default: ['SalesforceAPIIntegrationPsl'],
        examples: [['SalesforceAPIIntegrationPsl']],
      })
      .optional(),
    userPermissions: nameList(
      'User permissions beyond ApiEnabled and ApiUserOnly. Ends in PermissionSet.userPermissions.',
      'ViewSetup',
    ),
    apexClasses: nameList('Apex classes it may call. Ends in PermissionSet.classAccesses.', 'ErpOrderEndpoint'),
    apexPages: nameList('Visualforce pages it may open. Ends in PermissionSet.pageAccesses.', 'ErpStatus'),
    flows: nameList('Flows it may run. Ends in PermissionSet.flowAccesses.', 'Create_ERP_Order'),
    customPermissions: nameList(
      'Custom permissions it holds. Ends in PermissionSet.customPermissions.',
      'Use_ERP_Endpoint',
    ),
    customMetadataTypes: listOf(
      suffixedName('__mdt', { description: 'API name of a custom metadata type.', example: 'ERP_Setting__mdt' }),
      'Custom metadata types it may read. Ends in PermissionSet.customMetadataTypeAccesses.',
    ),
    customSettings: listOf(
      suffixedName('__c', { description: 'API name of a custom setting.', example: 'ERP_Defaults__c' }),
      'Custom settings it may read. Ends in PermissionSet.customSettingAccesses.',
    ),
    externalCredentials: externalCredentials(
      'Principals of external credentials it may call out with. Ends in PermissionSet.externalCredentialPrincipalAccesses.',
    ),
    permissionSets: nameList(
      'Existing permission sets to assign besides the generated one. Ends in PermissionSetAssignment.',
      'Shared_API_Read',
    ),
    permissionSetGroups: nameList(
      'Existing permission set groups to assign. Ends in PermissionSetAssignment.',
      'Integration_Base',
    ),
    group: groupSchema.optional(),
  })
  .meta({
    description: 'What it may do. What is not listed is not granted.',
    default: {},
    examples: [{ objects: { Lead: ['read', 'create'] } }],
  });

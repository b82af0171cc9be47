import { z } from 'zod';
import { apiName } from './apiName.ts';
import { fieldName } from './fieldName.ts';
import { listOf } from './listOf.ts';
import { objectName } from './objectName.ts';
import { suffixedName } from './suffixedName.ts';
import { text } from './text.ts';

const OBJECT_OPERATIONS = ['read', 'create', 'edit', 'delete', 'view-all', 'modify-all', 'view-all-fields'] as const;

const operations = z
  .array(z.enum(OBJECT_OPERATIONS))
  .min(1)
  .meta({
    description: 'What it may do with records of this object. Required. Ends in PermissionSet.objectPermissions.',
    examples: [['read', 'create']],
  });

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

const objectAccess = z.union([operations, z.strictObject({ can: operations, fields: fields.optional() })]).meta({
  description: 'Operations as a list, or "can" with "fields".',
  examples: [['read', 'create'], { can: ['read'], fields: { read: ['Industry'] } }],
});

function names(description: string, example: string): ReturnType<typeof listOf<z.ZodString>> {
  return listOf(
    apiName({ description: 'API name, with the namespace for a component of a package.', example }),
    description,
  );
}

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
    userPermissions: names(
      'User permissions beyond ApiEnabled and ApiUserOnly. Ends in PermissionSet.userPermissions.',
      'ViewSetup',
    ),
    apexClasses: names('Apex classes it may call. Ends in PermissionSet.classAccesses.', 'ErpOrderEndpoint'),
    apexPages: names('Visualforce pages it may open. Ends in PermissionSet.pageAccesses.', 'ErpStatus'),
    flows: names('Flows it may run. Ends in PermissionSet.flowAccesses.', 'Create_ERP_Order'),
    customPermissions: names(
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
    externalCredentials: listOf(
      text({
        description: '"<ExternalCredential>-<Principal>".',
        example: 'ERP-ServiceAccount',
        pattern: /^[A-Za-z]\w*-\S.*$/,
        rule: 'does not name an external credential and its principal.',
        fix: 'Write "<ExternalCredential>-<Principal>", such as "ERP-ServiceAccount".',
      }),
      'Principals of external credentials it may call out with. Ends in PermissionSet.externalCredentialPrincipalAccesses.',
    ),
    permissionSets: names(
      'Existing permission sets to assign besides the generated one. Ends in PermissionSetAssignment.',
      'Shared_API_Read',
    ),
    permissionSetGroups: names(
      'Existing permission set groups to assign. Ends in PermissionSetAssignment.',
      'Integration_Base',
    ),
  })
  .meta({
    description: 'What it may do. What is not listed is not granted.',
    default: {},
    examples: [{ objects: { Lead: ['read', 'create'] } }],
  });

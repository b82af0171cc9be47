import * as z from 'zod';
import { externalCredentials } from './externalCredentials.ts';
import { fieldName } from './fieldName.ts';
import { listOf } from './listOf.ts';
import { nameList } from './nameList.ts';
import { objectName } from './objectName.ts';
import { objectOperations } from './objectOperations.ts';
import { suffixedName } from './suffixedName.ts';

const operations = objectOperations(
  'What it may no longer do with records of this object. Default: none. Ends in MutingPermissionSet.objectPermissions.',
  ['delete'],
);

const fields = z
  .strictObject({
    read: listOf(
      fieldName({ description: 'API name of a field, without the object.', example: 'AnnualRevenue' }),
      'Fields it may no longer read, nor edit. Ends in MutingPermissionSet.fieldPermissions.',
    ),
    edit: listOf(
      fieldName({ description: 'API name of a field, without the object.', example: 'Industry' }),
      'Fields it may no longer edit. Ends in MutingPermissionSet.fieldPermissions.',
    ),
  })
  .meta({ description: 'Fields to take away. Default: none.', examples: [{ read: ['AnnualRevenue'] }] });

const objectMuting = z
  .union([operations, z.strictObject({ can: operations.optional(), fields: fields.optional() })])
  .meta({
    description: 'Operations to take away as a list, or "can" and "fields".',
    examples: [['delete'], { fields: { read: ['AnnualRevenue'] } }],
  });

/**
 * What a group takes away from the sets in it. In the file of a muting permission set, what is on is what is muted
 * (Metadata API Developer Guide, MutingPermissionSet).
 */
export const mutingSchema = z
  .strictObject({
    objects: z
      .record(objectName({ description: 'API name of an object.', example: 'Account' }), objectMuting)
      .meta({ description: 'Access to objects to take away.', default: {}, examples: [{ Account: ['delete'] }] })
      .optional(),
    userPermissions: nameList(
      'User permissions to take away. Ends in MutingPermissionSet.userPermissions.',
      'ViewSetup',
    ),
    apexClasses: nameList('Apex classes it may no longer call. Ends in MutingPermissionSet.classAccesses.', 'ErpAdmin'),
    apexPages: nameList(
      'Visualforce pages it may no longer open. Ends in MutingPermissionSet.pageAccesses.',
      'ErpAdmin',
    ),
    flows: nameList('Flows it may no longer run. Ends in MutingPermissionSet.flowAccesses.', 'Purge_ERP_Orders'),
    customPermissions: nameList(
      'Custom permissions to take away. Ends in MutingPermissionSet.customPermissions.',
      'Skip_Validation',
    ),
    customMetadataTypes: listOf(
      suffixedName('__mdt', { description: 'API name of a custom metadata type.', example: 'ERP_Setting__mdt' }),
      'Custom metadata types it may no longer read. Ends in MutingPermissionSet.customMetadataTypeAccesses.',
    ),
    customSettings: listOf(
      suffixedName('__c', { description: 'API name of a custom setting.', example: 'ERP_Defaults__c' }),
      'Custom settings it may no longer read. Ends in MutingPermissionSet.customSettingAccesses.',
    ),
    externalCredentials: externalCredentials(
      'Principals it may no longer call out with. Ends in MutingPermissionSet.externalCredentialPrincipalAccesses.',
    ),
  })
  .meta({
    description:
      'What the group takes away from its existing sets: a muting permission set. Default: none. Not for what this definition itself grants.',
    examples: [{ objects: { Account: ['delete'] }, userPermissions: ['ViewSetup'] }],
  });

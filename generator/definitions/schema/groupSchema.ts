import * as z from 'zod';
import { apiName } from './apiName.ts';
import { mutingSchema } from './mutingSchema.ts';
import { text } from './text.ts';

/** PermissionSetGroup.label holds 80 characters, as PermissionSet.label does (Metadata API Developer Guide). */
export const groupSchema = z
  .strictObject({
    label: text({
      description: 'Name of the group for people. Default: "<label> Group". Ends in PermissionSetGroup.label.',
      example: 'ERP Order Sync Group',
      max: 80,
    }).optional(),
    permissionSets: z
      .array(apiName({ description: 'API name of an existing permission set.', example: 'Shared_API_Read' }))
      .min(1)
      .meta({
        description:
          'Existing permission sets that the group bundles with the generated one. Required. Ends in PermissionSetGroup.permissionSets.',
        examples: [['Shared_API_Read']],
      }),
    muting: mutingSchema.optional(),
  })
  .meta({
    description:
      'A permission set group to generate and assign: the generated permission set and existing ones, less what is muted. Default: none.',
    examples: [{ permissionSets: ['Shared_API_Read'], muting: { userPermissions: ['ViewSetup'] } }],
  });

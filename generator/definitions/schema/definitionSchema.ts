import * as z from 'zod';
import type { DeepReadonly } from '../deepReadonly.ts';
import { accessSchema } from './accessSchema.ts';
import { appSchema } from './appSchema.ts';
import { emailAddress } from './emailAddress.ts';
import { extendsSchema } from './extendsSchema.ts';
import { loginSchema } from './loginSchema.ts';
import { monitoringSchema } from './monitoringSchema.ts';
import { paragraph } from './paragraph.ts';
import { PRESET_NAMES } from './presetNames.ts';
import { profileSchema } from './profileSchema.ts';
import { text } from './text.ts';
import { userSchema } from './userSchema.ts';
import { waiverSchema } from './waiverSchema.ts';

/** One integration. Lengths: PermissionSet.label 80 and description 255 (Metadata API Developer Guide, PermissionSet). */
export const definitionSchema = z
  .strictObject({
    label: text({
      description:
        'Name of the integration for people. Required. Ends in the labels of the permission set and of the app.',
      example: 'ERP Order Sync',
      max: 80,
    }),
    description: paragraph({
      description:
        'What the integration does. Default: none. Ends in the descriptions of profile, permission set and app.',
      example: 'Reads accounts and keeps orders in step with the ERP.',
      max: 255,
    }).optional(),
    owner: emailAddress({
      description: 'E-mail address of who answers for it. Required. Ends in contactEmail of the app.',
      example: 'erp-team@acme.example',
    }),
    preset: z
      .enum(PRESET_NAMES)
      .meta({
        description:
          'A use case that comes with the program, to build on: presets/<name>.yaml. Weaker than parts and the definition. Default: none.',
        examples: ['lead-intake'],
      })
      .optional(),
    extends: extendsSchema.optional(),
    user: userSchema.optional(),
    profile: profileSchema.optional(),
    login: loginSchema.optional(),
    access: accessSchema.optional(),
    app: appSchema.optional(),
    monitoring: monitoringSchema.optional(),
    waivers: z
      .array(waiverSchema)
      .meta({
        description: 'Lint findings accepted on purpose.',
        default: [],
        examples: [[{ rule: 'object-view-all', reason: 'Until the queue split is live.', until: '2027-03-31' }]],
      })
      .optional(),
  })
  .meta({ description: 'One integration user: integration-users/<name>.yaml.' });

/**
 * A merged definition, values replaced, every format checked. No defaults are applied: a key that is absent here was
 * written nowhere. `access.objects.<Object>` is still a list or a map. `description` and `reason` are trimmed.
 */
export type Definition = DeepReadonly<z.output<typeof definitionSchema>>;

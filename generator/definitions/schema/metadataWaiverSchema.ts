import * as z from 'zod';
import { findWaivedPlaceMistake } from '../formats/findWaivedPlaceMistake.ts';
import { text } from './text.ts';
import { waiverSchema } from './waiverSchema.ts';

/** As waivers of definitions, and where they hold. */
export const metadataWaiverSchema = z
  .strictObject({
    rule: waiverSchema.shape.rule,
    in: z
      .array(
        text({
          description:
            'A file or folder of the project, where "*" stands for anything in a name and "**" for any folders, or a component by type and name.',
          example: 'Profile:Admin',
          mistake: findWaivedPlaceMistake,
        }),
      )
      .min(1)
      .meta({
        description: 'Where the findings are: files, folders or components. Required.',
        examples: [['Profile:Admin', 'force-app/legacy/**/*.permissionset-meta.xml']],
      }),
    for: waiverSchema.shape.for,
    reason: waiverSchema.shape.reason,
    until: waiverSchema.shape.until,
  })
  .meta({ description: 'A finding in metadata files, accepted on purpose. An expired one fails.' });

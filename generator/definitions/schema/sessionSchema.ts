import * as z from 'zod';

/** Session settings of the generated profile; the times are those that ProfileSessionSetting takes (Metadata API Developer Guide). */
export const sessionSchema = z
  .strictObject({
    timeout: z
      .enum([
        '15 minutes',
        '30 minutes',
        '1 hour',
        '90 minutes',
        '2 hours',
        '4 hours',
        '8 hours',
        '12 hours',
        '24 hours',
      ])
      .meta({
        description: 'How long a session lives without being used. Ends in sessionTimeout.',
        default: '2 hours',
        examples: ['30 minutes'],
      })
      .optional(),
    securityLevel: z
      .enum(['standard', 'high-assurance'])
      .meta({
        description:
          'The level a session must have; a login without a person never has high-assurance. Default: not written, the level of the org. Ends in requiredSessionLevel.',
        examples: ['standard'],
      })
      .optional(),
  })
  .meta({
    description:
      'Session settings of the generated profile. Default: none, those of the org. Ends in ProfileSessionSetting.',
    examples: [{ timeout: '30 minutes' }],
  });

import * as z from 'zod';
import { COUNTRY_CODES } from '../formats/countryCodes.ts';
import { duration } from './duration.ts';
import { text } from './text.ts';

const country = text({
  description: 'ISO 3166-1 alpha-2 code in capitals.',
  example: 'DE',
  mistake: (value) => (COUNTRY_CODES.includes(value) ? null : 'is not a country code of ISO 3166-1 (two capitals).'),
  fix: 'Write a code such as "DE" or "IE".',
  names: () => COUNTRY_CODES,
});

const expect = z
  .strictObject({
    countries: z
      .array(country)
      .min(1)
      .meta({
        description: 'Countries it logs in from. Default: any.',
        examples: [['DE', 'IE']],
      })
      .optional(),
    maxIdle: duration(['days'], {
      description: 'Silence longer than this is a finding. Default: none.',
      example: '14 days',
    }).optional(),
    applications: z
      .array(text({ description: 'Name of an app as login history shows it.', example: 'ERP Order Sync' }))
      .min(1)
      .meta({
        description: 'Apps it logs in through. Default: any.',
        examples: [['ERP Order Sync']],
      })
      .optional(),
  })
  .meta({
    description: 'What is normal; anything else is a finding.',
    default: {},
    examples: [{ maxIdle: '14 days' }],
  });

export const monitoringSchema = z.strictObject({ expect: expect.optional() }).meta({
  description: 'What the monitor compares activity with.',
  default: {},
  examples: [{ expect: { maxIdle: '14 days' } }],
});

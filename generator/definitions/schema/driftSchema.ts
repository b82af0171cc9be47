import * as z from 'zod';
import { isCalendarDate } from '../formats/isCalendarDate.ts';
import { paragraph } from './paragraph.ts';
import { text } from './text.ts';

const ignore = z
  .strictObject({
    integration: text({
      description: 'Name of a definition. Default: any, and what no definition owns.',
      example: 'web-lead-intake',
    }).optional(),
    environment: text({
      description: 'Name of an environment. Default: every environment.',
      example: 'uat',
    }).optional(),
    change: text({
      description:
        'What differs, as a plan prints it: type and name; * stands for any text. Of what is unmanaged the way it is granted by, of a manual step its Setup path. Required.',
      example: 'Profile Web Lead Intake Integration',
    }),
    path: text({
      description:
        'Which values of it, as a plan names them with --json; * stands for any text. Default: the whole difference.',
      example: 'loginIpRanges*',
    }).optional(),
    reason: paragraph({
      description: 'Why the difference is accepted. Required.',
      example: 'The vendor tests from an address of its own until the end of the quarter.',
      max: 1000,
    }),
    until: text({
      description: 'Last day on which it is accepted, YYYY-MM-DD. Required.',
      example: '2027-03-31',
      mistake: (value) => (isCalendarDate(value) ? null : 'is not a day of the calendar in the form YYYY-MM-DD.'),
    }),
  })
  .meta({ description: 'A difference between definitions and org accepted on purpose. An expired one is told.' });

export const driftSchema = z
  .strictObject({
    ignore: z
      .array(ignore)
      .meta({
        description: 'Differences that drift lists and does not count.',
        default: [],
        examples: [
          [
            {
              change: 'Profile Web Lead Intake Integration',
              path: 'loginIpRanges*',
              reason: 'The vendor tests from an address of its own.',
              until: '2027-03-31',
            },
          ],
        ],
      })
      .optional(),
  })
  .meta({ description: 'How drift looks at the orgs.', default: {}, examples: [{ ignore: [] }] });

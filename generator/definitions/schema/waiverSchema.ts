import * as z from 'zod';
import { isCalendarDate } from '../formats/isCalendarDate.ts';
import { paragraph } from './paragraph.ts';
import { ruleName } from './ruleName.ts';
import { text } from './text.ts';

export const waiverSchema = z
  .strictObject({
    rule: ruleName(),
    for: z
      .array(text({ description: 'What a finding is about: an object, a permission, a scope.', example: 'Order' }))
      .min(1)
      .meta({
        description: 'What the findings are about, as lint shows it. Default: every finding of the rule.',
        examples: [['Order']],
      })
      .optional(),
    reason: paragraph({
      description: 'Why the finding is accepted. Required.',
      example: 'Orders of every owner are exported until the queue split is live.',
      max: 1000,
    }),
    until: text({
      description: 'Last day on which it is accepted, YYYY-MM-DD. Required.',
      example: '2027-03-31',
      mistake: (value) => (isCalendarDate(value) ? null : 'is not a day of the calendar in the form YYYY-MM-DD.'),
    }),
  })
  .meta({ description: 'A lint finding accepted on purpose. An expired one fails.' });

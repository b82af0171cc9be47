import * as z from 'zod';
import { ipFamily } from '../formats/ipFamily.ts';
import { isCidr } from '../formats/isCidr.ts';
import { parseLoginHours } from '../formats/parseLoginHours.ts';
import { parseWeekdays, WEEKDAYS } from '../formats/parseWeekdays.ts';
import { text } from './text.ts';

function address(description: string, example: string): z.ZodString {
  return text({
    description,
    example,
    max: 45,
    mistake: (value) => (ipFamily(value) === 0 ? 'is not an IP address.' : null),
    fix: `Write an IPv4 or IPv6 address such as "${example}".`,
  });
}

const ipRange = z
  .strictObject({
    cidr: text({
      description:
        'A block of addresses in CIDR notation, IPv4 or IPv6, taken exactly. Required unless start and end stand here.',
      example: '203.0.113.0/28',
      max: 49,
      mistake: (value) => (isCidr(value) ? null : 'is not a block of addresses in CIDR notation.'),
      fix: 'Write an address, a slash and the length of the prefix, such as "203.0.113.0/28"; "/32" for a single address.',
    }).optional(),
    start: address(
      'First address. Required with end. Ends in Profile.loginIpRanges.startAddress.',
      '198.51.100.10',
    ).optional(),
    end: address(
      'Last address, of the same family. Required with start. Ends in Profile.loginIpRanges.endAddress.',
      '198.51.100.20',
    ).optional(),
    description: text({
      description: 'What is at these addresses. Default: none. Ends in Profile.loginIpRanges.description.',
      example: 'ERP egress',
    }).optional(),
  })
  .meta({ description: 'Either cidr, or start and end.', examples: [{ cidr: '203.0.113.0/28' }] });

const weekdays = text({
  description: 'A day of the week, or a span of days, also over the end of the week (saturday-monday).',
  example: 'monday-friday',
  mistake: (value) => (parseWeekdays(value) === null ? 'is neither a day of the week nor a span of days.' : null),
  fix: 'Write a day such as "monday", or a span such as "monday-friday".',
  names: () => WEEKDAYS,
});

const dayHours = text({
  description: '"HH:00-HH:00", or "none" for no login on these days.',
  example: '05:00-22:00',
  pattern: /^(?:none|(?:[01][0-9]|2[0-4]):00-(?:[01][0-9]|2[0-4]):00)$/,
  rule: 'is not a span of whole hours.',
  mistake: (value) =>
    value === 'none' || parseLoginHours(value) !== null ? null : 'does not begin before it ends, within one day.',
  fix: 'Write whole hours such as "05:00-22:00", "00:00-24:00" for the whole day, or "none".',
});

/** Login IP ranges and login hours exist on profiles only (Metadata API Developer Guide, Profile). */
export const loginSchema = z
  .strictObject({
    ipRanges: z
      .array(ipRange)
      .meta({
        description: 'Addresses it may log in from; from elsewhere login is refused. Ends in Profile.loginIpRanges.',
        default: [],
        examples: [[{ cidr: '203.0.113.0/28', description: 'ERP egress' }]],
      })
      .optional(),
    hours: z
      .record(weekdays, dayHours)
      .meta({
        description:
          'When it may log in, in the time zone of the org, whole hours. A day that is left out has no restriction. Default: no login hours. Ends in Profile.loginHours.',
        examples: [{ 'monday-friday': '05:00-22:00', sunday: 'none' }],
      })
      .optional(),
  })
  .meta({
    description: 'From where and when it may log in.',
    default: {},
    examples: [{ ipRanges: [{ cidr: '203.0.113.0/28' }] }],
  });

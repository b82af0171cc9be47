import * as z from 'zod';
import { findUrlMistake } from '../formats/findUrlMistake.ts';
import { text } from './text.ts';

/** Hosts that serve many orgs: neither says which org is meant. */
const SHARED_HOST = /^(?:login|test)\.salesforce\.com$/;

function findMyDomainMistake(value: string): string | null {
  const mistake = findUrlMistake(value);
  if (mistake !== null) return mistake;
  const url = new URL(value);
  if (SHARED_HOST.test(url.hostname)) return 'is the login page of all orgs, not the My Domain of one.';
  if (url.hostname.endsWith('.lightning.force.com')) return 'is the address of Lightning pages, not the My Domain.';
  return `${url.pathname}${url.search}${url.hash}` === '/' ? null : 'has a path after the host name.';
}

export const orgSchema = z
  .strictObject({
    alias: text({
      description:
        'Alias or user name that the Salesforce CLI is authorised for. Default: none; the org is named on the command line or by the process environment.',
      example: 'acme-prod',
      pattern: /^[^\s-]\S*$/,
      rule: 'is not an alias or user name: it has spaces or begins with a hyphen.',
    }).optional(),
    type: z
      .enum(['production', 'sandbox', 'scratch', 'developer'])
      .meta({
        description:
          'Kind of org. Default: any; when given, an org of another kind is refused before anything is read or written.',
        examples: ['production'],
      })
      .optional(),
    id: text({
      description:
        'Id of the org, as Setup > Company Information shows it. Default: any; when given, another org is refused before anything is read or written, but a sandbox at its myDomain is only said to have been refreshed.',
      example: '00D5e000000AbCdEAF',
      pattern: /^00D[A-Za-z0-9]{12}([A-Z0-5]{3})?$/,
      rule: 'is not the id of an org: 15 or 18 letters and digits that begin with 00D.',
    }).optional(),
    myDomain: text({
      description:
        'My Domain address. Default: any; when given, any other org is refused before anything is read or written.',
      example: 'https://acme.my.salesforce.com',
      mistake: findMyDomainMistake,
      fix: 'Write the My Domain address and nothing after it, such as "https://acme.my.salesforce.com".',
    }).optional(),
  })
  .meta({
    description: 'Which org it is, and how to reach it.',
    default: {},
    examples: [{ alias: 'acme-prod', type: 'production' }],
  });

import type { Rule } from '../rule.ts';

/** Mailboxes that nobody reads, or that stand for "to be written". */
const NOBODY =
  /^(?:no-?reply|do-?not-?reply|nobody|noone|none|null|unknown|tbd|todo|test|example|user|someone|somebody|change-?me|placeholder|xxx+)$/i;

/** Names that never receive mail (RFC 2606 and RFC 6761). `.example` stays: it is what documentation is written with. */
const NOWHERE = /(?:^|\.)(?:example\.(?:com|net|org)|invalid|test|localhost|local)$/i;

export const ownerPlaceholder: Rule = {
  id: 'owner-placeholder',
  title: 'An owner that is nobody',
  category: 'hygiene',
  severity: 'error',
  sources: ['Security Benchmark for Salesforce, SBS-ACS-007', 'RFC 2606', 'RFC 6761'],
  controls: ['SBS-ACS-007', 'SBS-FDNS-001'],
  explanation:
    'Somebody has to answer when the integration is attacked, fails or is to be switched off, and mails of Salesforce go to this address. A mailbox of a team is best; one that nobody reads is none.',
  on: 'integration',
  check({ owner }) {
    const [local = '', domain = ''] = owner.split('@');
    if (!NOBODY.test(local) && !NOWHERE.test(domain)) return [];
    const message = `"${owner}" is nobody who could answer for this integration.`;
    return [{ path: ['owner'], message, fix: 'Write the mailbox of the team that runs it.' }];
  },
  bad: { definition: 'owner: noreply@acme.example\n' },
  good: { definition: 'owner: erp-team@acme.example\n' },
};

import type { OrgState, SObjectRecord } from '../state/orgState.ts';
import type { SentMail } from './sentMail.ts';

/** Mails of each org, and the security token that each user found last in his: memory only, never in rows. */
const boxes = new WeakMap<OrgState['records'], { readonly mails: SentMail[]; readonly tokens: Map<string, string> }>();

interface Mail {
  readonly kind: SentMail['kind'];
  readonly securityToken?: string;
}

export function mailUser(org: OrgState, user: SObjectRecord, { kind, securityToken }: Mail): void {
  const { mails, tokens } = mailbox(org);
  mails.push({ to: String(user['Email'] ?? ''), userId: user.Id, kind, sentOn: org.now() });
  if (securityToken !== undefined) tokens.set(user.Id, securityToken);
}

/** What an org sent; `tokens` by user id, as who reads the mails knows them. */
export function mailbox(org: OrgState): { readonly mails: SentMail[]; readonly tokens: Map<string, string> } {
  const box = boxes.get(org.records) ?? { mails: [], tokens: new Map() };
  boxes.set(org.records, box);
  return box;
}

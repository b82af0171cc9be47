import type { IntegrationContext } from '../integration/integrationContext.ts';
import { aliasOf } from '../names/aliasOf.ts';
import { nicknameOf } from '../names/nicknameOf.ts';
import type { ResolvedUser } from '../resolvedIntegrationUser.ts';
import { withDefaults } from './withDefaults.ts';

/** What machines read, not people. */
const DEFAULTS = {
  emailEncoding: 'UTF-8',
  federationIdentifier: null,
  firstName: null,
  language: 'en_US',
  locale: 'en_US',
  role: null,
  timeZone: 'GMT',
};

/** Fields of the User record. */
export function resolveUser(context: IntegrationContext): ResolvedUser {
  const { label, owner, user } = context.definition;
  const username = resolveUsername(context);
  const defaults: ResolvedUser = {
    ...DEFAULTS,
    alias: aliasOf(context.name),
    communityNickname: nicknameOf(username),
    email: owner,
    lastName: label,
    username,
  };
  const { role, ...fields } = user ?? {};
  return { ...withDefaults(defaults, fields), role: (typeof role === 'object' ? role.name : role) ?? null, username };
}

/** User names are unique over all Salesforce orgs: also a written one gets the suffix that tells the orgs apart. */
function resolveUsername({ name, definition, environment }: IntegrationContext): string {
  const domain = environment.usernameDomain ?? definition.owner.slice(definition.owner.lastIndexOf('@') + 1);
  return `${definition.user?.username ?? `${name}@${domain}`}${environment.usernameSuffix}`;
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Session } from '../session/sessionStore.ts';
import { bearerToken } from './bearerToken.ts';
import type { Simulator } from './simulator.ts';

/** Who a token belongs to: OpenID Connect's userinfo, and the identity address that token answers name. */
export function registerIdentity(app: FastifyInstance, simulator: Simulator): void {
  const handler = async (request: FastifyRequest, reply: FastifyReply) => {
    const session = simulator.sessions.check(bearerToken(request));
    if (session === undefined) return reply.code(403).type('text/html').send('Bad_OAuth_Token');
    return reply.send(userInfo(simulator, session));
  };
  app.get('/services/oauth2/userinfo', handler);
  app.post('/services/oauth2/userinfo', handler);
  app.get('/id/:organization/:user', handler);
}

/** The claims that clients read; the rest of the answer is decoration. Source: Salesforce Help, "UserInfo Endpoint" (remoteaccess_using_userinfo_endpoint). */
function userInfo(simulator: Simulator, { userId, username }: Session): Readonly<Record<string, unknown>> {
  const { org } = simulator;
  const user = org.records.get('User', userId);
  const url = simulator.url();
  return {
    sub: `${url}/id/${org.orgId}/${userId}`,
    user_id: userId,
    organization_id: org.orgId,
    preferred_username: username,
    nickname: user?.['CommunityNickname'] ?? null,
    name: user?.['Name'] ?? null,
    email: user?.['Email'] ?? null,
    email_verified: true,
    family_name: user?.['LastName'] ?? null,
    given_name: user?.['FirstName'] ?? null,
    zoneinfo: user?.['TimeZoneSidKey'] ?? null,
    locale: user?.['LocaleSidKey'] ?? null,
    language: user?.['LanguageLocaleKey'] ?? null,
    active: true,
    user_type: 'STANDARD',
    urls: {
      custom_domain: url,
      rest: `${url}/services/data/v{version}/`,
      metadata: `${url}/services/Soap/m/{version}/${org.orgId.slice(0, 15)}`,
    },
  };
}

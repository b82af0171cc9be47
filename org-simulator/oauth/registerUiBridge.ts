import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { userAccess } from '../access/userAccess.ts';
import { bearerToken } from '../http/bearerToken.ts';
import type { Simulator } from '../http/simulator.ts';

/**
 * A token for an address that logs in to the user interface, once. Tokens without the scope `web` or `full` and users with
 * API Only User get 403 (Salesforce Help, frontdoor_singleaccess; forcedotcom/sfdx-core#1270).
 */
export function registerUiBridge(app: FastifyInstance, simulator: Simulator): void {
  const handler = async (request: FastifyRequest, reply: FastifyReply) => {
    const session = simulator.sessions.check(bearerToken(request));
    const mayWeb = session?.application === null || session?.scopes.some((scope) => /^(web|full)$/i.test(scope));
    if (session === undefined || mayWeb !== true || userAccess(simulator.org, session.userId).has('ApiUserOnly')) {
      return reply.code(403).type('text/html').send('Bad_OAuth_Token');
    }
    const address = `${simulator.url()}/secur/frontdoor.jsp?otp=${randomBytes(24).toString('hex')}`;
    return reply.send({ frontdoor_uri: address });
  };
  app.get('/services/oauth2/singleaccess', handler);
  app.post('/services/oauth2/singleaccess', handler);
}

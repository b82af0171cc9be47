import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Simulator } from '../http/simulator.ts';
import { sourceIpOf } from '../http/sourceIpOf.ts';
import { findOauthApp } from './findOauthApp.ts';
import { grantByPassword } from './grantByPassword.ts';
import { grantByRefreshToken } from './grantByRefreshToken.ts';
import { grantByAssertion, grantByClientCredentials, type TokenRequest } from './grantToken.ts';
import { OauthError } from './oauthError.ts';
import { serverView } from './propagation/serverView.ts';
import { registerUiBridge } from './registerUiBridge.ts';
import { revokeToken } from './revokeToken.ts';
import { scopeText } from './scopeText.ts';

const GRANTS = {
  'urn:ietf:params:oauth:grant-type:jwt-bearer': grantByAssertion,
  client_credentials: grantByClientCredentials,
  refresh_token: grantByRefreshToken,
  password: grantByPassword,
} as const;

/** The token, revocation, introspection and UI bridge endpoints. */
export function registerOauth(app: FastifyInstance, simulator: Simulator): void {
  app.post('/services/oauth2/token', (request, reply) =>
    answer(reply, () => grant(simulator, { ...clientRequest(simulator, request), server: nextServer(simulator) })),
  );
  app.post('/services/oauth2/revoke', (request, reply) => revoke(simulator, formOf(request)['token'], reply));
  app.get('/services/oauth2/revoke', (request, reply) =>
    revoke(simulator, (request.query as { token?: string }).token, reply),
  );
  app.post('/services/oauth2/introspect', (request, reply) =>
    answer(reply, async () => introspect(simulator, clientRequest(simulator, request))),
  );
  registerUiBridge(app, simulator);
}

async function answer(reply: FastifyReply, work: () => Promise<unknown>): Promise<FastifyReply> {
  try {
    return reply.header('cache-control', 'no-cache, no-store').send(await work());
  } catch (error) {
    if (!(error instanceof OauthError)) throw error;
    return reply.code(400).send({ error: error.error, error_description: error.message });
  }
}

function grant(simulator: Simulator, request: TokenRequest): Promise<unknown> {
  // Error: Salesforce Help, "OAuth 2.0 Errors".
  if (simulator.org.options.inactive === true) throw new OauthError('inactive_org', 'organization is inactive');
  const type = request.form['grant_type'];
  if (type === undefined) throw new OauthError('invalid_request', 'missing required parameter: grant_type');
  if (!Object.hasOwn(GRANTS, type)) throw new OauthError('unsupported_grant_type', 'grant type not supported');
  return GRANTS[type as keyof typeof GRANTS](simulator, request);
}

type ClientRequest = Omit<TokenRequest, 'server'>;

function nextServer({ org, nextRequest }: Simulator): TokenRequest['server'] {
  return serverView(org, nextRequest());
}

function clientRequest({ org }: Simulator, request: FastifyRequest): ClientRequest {
  return {
    form: formOf(request),
    client: basicCredentials(request.headers.authorization),
    host: request.headers.host ?? '',
    sourceIp: sourceIpOf(org, request),
  };
}

function formOf(request: FastifyRequest): Readonly<Record<string, string | undefined>> {
  return typeof request.body === 'object' && request.body !== null ? (request.body as Record<string, string>) : {};
}

function basicCredentials(header: string | undefined): { id: string; secret: string } | undefined {
  const encoded = /^Basic (\S+)$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const [id = '', ...secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return { id: decodeURIComponent(id), secret: decodeURIComponent(secret.join(':')) };
}

function revoke(simulator: Simulator, token: string | undefined, reply: FastifyReply): FastifyReply {
  if (token !== undefined && revokeToken(simulator, token)) return reply.code(200).send();
  return reply
    .code(400)
    .send({ error: 'invalid_token', error_description: 'invalid token: the token is invalid, expired or revoked' });
}

/** For the app that asks, by key and secret (RFC 7662; Salesforce Help, remoteaccess_oauth_introspect). */
function introspect(
  { org, sessions, url }: Simulator,
  { form, client }: ClientRequest,
): Readonly<Record<string, unknown>> {
  const app = findOauthApp(org, client?.id ?? form['client_id'] ?? '');
  if (app === undefined || app.consumerSecret !== (client?.secret ?? form['client_secret'])) {
    throw new OauthError('invalid_client', 'invalid client credentials');
  }
  const session = sessions.check(form['token']);
  if (session === undefined || session.application !== app.label) return { active: false };
  const { userId, username, scopes } = session;
  const sub = `${url()}/id/${org.orgId}/${userId}`;
  return {
    active: true,
    scope: scopeText(scopes),
    client_id: app.consumerKey,
    username,
    sub,
    token_type: 'access_token',
  };
}

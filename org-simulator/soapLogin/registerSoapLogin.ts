import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errorAnswer } from '../http/errorAnswer.ts';
import type { Simulator } from '../http/simulator.ts';
import { sourceIpOf } from '../http/sourceIpOf.ts';
import { isPasswordExpired } from '../passwords/isPasswordExpired.ts';
import type { LoginRefusal } from '../passwords/loginRefusal.ts';
import { refusePasswordLogin } from '../passwords/refusePasswordLogin.ts';
import { rowsWith } from '../state/indexRows.ts';
import type { SObjectRecord } from '../state/orgState.ts';
import { recordSoapLogin } from './recordSoapLogin.ts';
import { refuseEverybody, refuseUser } from './soapLoginRefusal.ts';
import { readSoapRequest, type SoapRequest } from './soapRequest.ts';
import { writeLoginFault } from './writeLoginFault.ts';
import { writeLoginResult } from './writeLoginResult.ts';

const XML = 'text/xml; charset=utf-8';

/** SOAP login() of the partner and enterprise APIs; the rest of these APIs is not simulated. */
export function registerSoapLogin(app: FastifyInstance, simulator: Simulator): void {
  const handler = async (request: FastifyRequest, reply: FastifyReply) => answer(simulator, request, reply);
  app.post('/services/Soap/:api/:version', handler);
  app.post('/services/Soap/:api/:version/:org', handler);
}

function answer(simulator: Simulator, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const login = readSoapRequest(request);
  if (login.operation !== 'login') {
    const message = 'the simulated org has no SOAP API but the Metadata API';
    return errorAnswer(request, reply, { status: 500, errorCode: 'FUNCTIONALITY_NOT_ENABLED', message });
  }
  const outcome = logIn(simulator, login, sourceIpOf(simulator.org, request));
  if (typeof outcome === 'string') return reply.type(XML).send(outcome);
  return reply
    .code(500)
    .type(XML)
    .send(writeLoginFault({ api: login.api, ...outcome }));
}

/** The result as XML, or why there is none. Every attempt by a known user leaves a row in the login history. */
function logIn(simulator: Simulator, request: SoapRequest, sourceIp: string): string | LoginRefusal {
  const { org } = simulator;
  const general = refuseEverybody(org.options, request);
  if (general !== undefined) return general;
  const [user] = request.username === '' ? [] : rowsWith(org.records.all('User'), 'Username', request.username);
  const refusal = refusePasswordLogin(org, { user, password: request.password, sourceIp }) ?? refuseUser(org, user!);
  const attempt = { request, sourceIp, url: simulator.url() };
  if (user !== undefined) recordSoapLogin(org, user, { ...attempt, status: refusal?.status ?? 'Success' });
  return refusal ?? open(simulator, request, user!);
}

/**
 * "If the password has expired, then the API returns a valid sessionId, but the only allowable operation is setPassword()"
 * (SOAP API Developer Guide, LoginResult).
 */
function open(simulator: Simulator, request: SoapRequest, user: SObjectRecord): string {
  const passwordExpired = isPasswordExpired(simulator.org, user);
  const about = { userId: user.Id, scopes: [], application: null, ...(passwordExpired ? { passwordExpired } : {}) };
  const { token: sessionId } = simulator.sessions.open(about);
  return writeLoginResult(simulator.org, { request, user, sessionId, passwordExpired, url: simulator.url() });
}

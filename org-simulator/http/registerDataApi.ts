import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { userAccess } from '../access/userAccess.ts';
import { answerDataRequest } from '../dataApi/answerDataRequest.ts';
import type { DataCall, DataRequest } from '../dataApi/dataCall.ts';
import type { Session } from '../session/sessionStore.ts';
import { bearerToken } from './bearerToken.ts';
import { errorAnswer } from './errorAnswer.ts';
import { rowLockOf } from './registerCallHooks.ts';
import type { Simulator } from './simulator.ts';

const OLDEST_VERSION = 31;

/** `/services/data`: the versions for everybody, the rest for sessions of users with API Enabled. */
export function registerDataApi(app: FastifyInstance, simulator: Simulator): void {
  app.get('/services/data', async () => versions(simulator.org.options.apiVersion));
  const handler = async (request: FastifyRequest, reply: FastifyReply) => answer(simulator, request, reply);
  app.all('/services/data/:version', handler);
  app.all('/services/data/:version/*', handler);
}

function versions(highest: string): readonly { label: string; url: string; version: string }[] {
  const numbers = Array.from(
    { length: Number.parseInt(highest, 10) - OLDEST_VERSION + 1 },
    (_, index) => OLDEST_VERSION + index,
  );
  return numbers.map((number) => ({
    label: releaseName(number),
    url: `/services/data/v${number}.0`,
    version: `${number}.0`,
  }));
}

/** Three releases a year; 68.0 is Winter '27. */
function releaseName(version: number): string {
  const season = ['Spring', 'Summer', 'Winter'][version % 3];
  const year = Math.floor((version - 66) / 3) + 26 + (version % 3 === 2 ? 1 : 0);
  return `${season} '${String(year).padStart(2, '0')}`;
}

function answer(simulator: Simulator, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { version } = request.params as { version: string };
  const number = Number(/^v(\d+)\.0$/.exec(version)?.[1]);
  if (!(number >= OLDEST_VERSION && number <= Number(simulator.org.options.apiVersion))) {
    return errorAnswer(request, reply, {
      status: 404,
      errorCode: 'NOT_FOUND',
      message: 'The requested resource does not exist',
    });
  }
  const session = simulator.sessions.check(bearerToken(request));
  if (session === undefined) {
    return errorAnswer(request, reply, {
      status: 401,
      errorCode: 'INVALID_SESSION_ID',
      message: 'Session expired or invalid',
    });
  }
  if (!mayUseRest(session)) {
    const message = 'This session is not valid for use with the REST API';
    return errorAnswer(request, reply, { status: 401, errorCode: 'INVALID_SESSION_ID', message });
  }
  if (session.passwordExpired === true) {
    // Text: Salesforce Help 000212767; the status is not documented.
    const message =
      'The users password has expired, you must call SetPassword before attempting any other API operations';
    return errorAnswer(request, reply, { status: 403, errorCode: 'INVALID_OPERATION_WITH_EXPIRED_PASSWORD', message });
  }
  const call = dataCall(simulator, request, session);
  if (!call.access.has('ApiEnabled')) {
    return errorAnswer(request, reply, {
      status: 403,
      errorCode: 'API_CURRENTLY_DISABLED',
      message: 'API is disabled for this User',
    });
  }
  const { status, body, headers = {} } = answerDataRequest(call, dataRequest(request, version));
  return reply.code(status).headers(headers).send(body);
}

/** Tokens of apps without one of these scopes are good for the identity service only. */
function mayUseRest({ application, scopes }: Session): boolean {
  return application === null || scopes.some((scope) => /^(api|full)$/i.test(scope));
}

function dataCall(simulator: Simulator, request: FastifyRequest, session: Session): DataCall {
  const { version } = request.params as { version: string };
  return {
    org: simulator.org,
    session,
    access: userAccess(simulator.org, session.userId),
    base: `/services/data/${version}`,
    url: simulator.url(),
    takeRowLock: rowLockOf(request),
    cursors: simulator.cursors,
  };
}

function dataRequest(request: FastifyRequest, version: string): DataRequest {
  const url = new URL(request.url, 'http://localhost');
  return {
    method: request.method,
    path: decodeURI(url.pathname).slice(`/services/data/${version}`.length),
    query: url.searchParams,
    body: request.body,
    headers: request.headers as Readonly<Record<string, string>>,
  };
}

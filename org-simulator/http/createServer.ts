import { type FastifyError, type FastifyInstance, fastify } from 'fastify';
import { registerMetadataApi } from '../metadataApi/registerMetadataApi.ts';
import { registerOauth } from '../oauth/registerOauth.ts';
import { registerSoapLogin } from '../soapLogin/registerSoapLogin.ts';
import { errorAnswer } from './errorAnswer.ts';
import { registerCallHooks } from './registerCallHooks.ts';
import { registerDataApi } from './registerDataApi.ts';
import { registerHostCheck } from './registerHostCheck.ts';
import { registerIdentity } from './registerIdentity.ts';
import { READABLE_HEADER, registerSizeLimits } from './registerSizeLimits.ts';
import type { Simulator } from './simulator.ts';

/** The largest deployment: 39 MB zipped, a third more in base64 (Metadata API Developer Guide, limits). */
const BODY_LIMIT = 60 * 1024 * 1024;

/** Builds the server with all APIs; it does not listen yet. */
export function createServer(simulator: Simulator): FastifyInstance {
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: true,
    http: { maxHeaderSize: READABLE_HEADER },
    rewriteUrl: (request) => (request.url ?? '/').replace(/^\/{2,}/, '/'),
    routerOptions: { ignoreTrailingSlash: true, caseSensitive: true, maxParamLength: 5000 },
  });
  registerBodyParsers(app);
  registerHostCheck(app);
  registerCallHooks(app, simulator);
  registerSizeLimits(app);
  registerMetadataApi(app, simulator.org, simulator.sessions.check);
  registerSoapLogin(app, simulator);
  registerIdentity(app, simulator);
  registerOauth(app, simulator);
  registerDataApi(app, simulator);
  app.setNotFoundHandler((request, reply) =>
    errorAnswer(request, reply, {
      status: 404,
      errorCode: 'NOT_FOUND',
      message: 'The requested resource does not exist',
    }),
  );
  app.setErrorHandler((error: FastifyError, request, reply) => errorAnswer(request, reply, failureOf(error)));
  return app;
}

/** SOAP bodies stay text, forms become objects, JSON may be empty. */
function registerBodyParsers(app: FastifyInstance): void {
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, async (_request: unknown, text: string) =>
    parseJson(text),
  );
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (_request: unknown, text: string) => Object.fromEntries(new URLSearchParams(text)),
  );
  for (const type of ['text/xml', 'application/xml', 'application/soap+xml']) {
    app.addContentTypeParser(type, { parseAs: 'string' }, async (_request: unknown, text: string) => text);
  }
}

function parseJson(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw Object.assign(new Error('Unexpected character in the JSON body'), {
      statusCode: 400,
      code: 'JSON_PARSER_ERROR',
    });
  }
}

/** A defect of the simulator shows as Salesforce's own "unexpected error". */
function failureOf(error: FastifyError): { status: number; errorCode: string; message: string } {
  const status = error.statusCode ?? 500;
  const code = error.code === 'JSON_PARSER_ERROR' ? error.code : status >= 500 ? 'UNKNOWN_EXCEPTION' : 'BAD_REQUEST';
  return { status, errorCode: code, message: error.message };
}

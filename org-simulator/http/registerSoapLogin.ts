import type { FastifyInstance, FastifyRequest } from 'fastify';
import { errorAnswer } from './errorAnswer.ts';

/** From this version on the operation is not there at all (Salesforce Help 005132110). */
const FIRST_WITHOUT_LOGIN = 65;

/**
 * SOAP login() of the partner and enterprise APIs is refused as in a new org; the rest of these APIs is not simulated.
 * Source: Salesforce Help 005132110.
 */
export function registerSoapLogin(app: FastifyInstance): void {
  app.post('/services/Soap/:api/:version', (request, reply) =>
    errorAnswer(request, reply, { status: 500, ...refusal(request) }),
  );
  app.post('/services/Soap/:api/:version/:org', (request, reply) =>
    errorAnswer(request, reply, { status: 500, ...refusal(request) }),
  );
}

function refusal({ body, params }: FastifyRequest): { errorCode: string; message: string } {
  const version = Number((params as { version: string }).version);
  if (!/<(?:[\w-]+:)?login[\s>]/.test(String(body))) {
    return {
      errorCode: 'FUNCTIONALITY_NOT_ENABLED',
      message: 'the simulated org has no SOAP API but the Metadata API',
    };
  }
  return version >= FIRST_WITHOUT_LOGIN
    ? {
        errorCode: 'INVALID_OPERATION',
        message: 'No operation available for request login, please check the WSDL for the service.',
      }
    : { errorCode: 'INVALID_OPERATION', message: 'SOAP API login() is disabled by default in this org.' };
}

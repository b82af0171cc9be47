import type { FastifyInstance } from 'fastify';
import { MetadataFault } from '../metadataFault.ts';
import type { MetadataService } from '../metadataService.ts';
import { requireMetadataAccess } from '../requireMetadataAccess.ts';
import type { SessionCheck } from '../sessionCheck.ts';
import { callOperation } from './callOperation.ts';
import { readEnvelope } from './readEnvelope.ts';
import { writeEnvelope } from './writeEnvelope.ts';
import { writeFault } from './writeFault.ts';

const XML = 'text/xml; charset=utf-8';

/** POST /services/Soap/m/<version>. Every fault comes with HTTP 500, as SOAP 1.1 wants. */
export function registerSoap(app: FastifyInstance, service: MetadataService, session: SessionCheck): void {
  app.post<{ Params: { version: string }; Body: string }>('/services/Soap/m/:version', (request, reply) => {
    reply.type(XML);
    try {
      return writeEnvelope(answer(request.body, request.params.version));
    } catch (error) {
      if (!(error instanceof MetadataFault)) throw error;
      reply.code(500);
      return writeFault(error);
    }
  });

  function answer(body: string, apiVersion: string) {
    const call = readEnvelope(body);
    const caller = session(call.sessionId);
    if (caller === undefined) {
      throw new MetadataFault('INVALID_SESSION_ID', 'Invalid Session ID found in SessionHeader: Illegal Session');
    }
    requireMetadataAccess(caller, service.org);
    return callOperation(call, { ...service, caller, apiVersion });
  }
}

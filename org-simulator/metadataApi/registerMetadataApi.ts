import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import type { MutableOrgState } from '../state/createOrgState.ts';
import { deployQueue } from './jobs/deployQueue.ts';
import { retrieveQueue } from './jobs/retrieveQueue.ts';
import { registerDeployRequest } from './rest/registerDeployRequest.ts';
import type { SessionCheck } from './sessionCheck.ts';
import { registerSoap } from './soap/registerSoap.ts';

/** 39 MB of archive (Metadata API Developer Guide, "Metadata Limits"), in base64 inside an envelope. */
const MAX_ARCHIVE = 39 * 1024 * 1024;
const MAX_BODY = Math.ceil((MAX_ARCHIVE * 4) / 3) + 64 * 1024;

/**
 * Adds the Metadata API to a server: SOAP at /services/Soap/m/<version>, and deployments by REST. Bodies are parsed in a
 * scope of its own, so that the server's other routes keep their parsers; a SOAP body stays text.
 */
export function registerMetadataApi(app: FastifyInstance, org: MutableOrgState, session: SessionCheck): void {
  const service = { org, deploys: deployQueue(org), retrieves: retrieveQueue(org) };
  app.register(async (scope) => {
    if (!scope.hasContentTypeParser('text/xml')) {
      scope.addContentTypeParser(
        ['text/xml', 'application/soap+xml'],
        { parseAs: 'string', bodyLimit: MAX_BODY },
        (_request, body, done) => done(null, body),
      );
    }
    if (!scope.hasContentTypeParser('multipart/form-data')) {
      await scope.register(multipart, { limits: { fileSize: MAX_ARCHIVE, files: 2, fieldSize: 1024 * 1024 } });
    }
    registerSoap(scope, service, session);
    registerDeployRequest(scope, service, session);
  });
}

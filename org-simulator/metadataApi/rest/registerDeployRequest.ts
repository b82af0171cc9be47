import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { OrgState } from '../../state/orgState.ts';
import { readDeployOptions } from '../deploy/readDeployOptions.ts';
import type { DeployJob } from '../jobs/deployJob.ts';
import { deployResult } from '../jobs/deployResult.ts';
import { quickDeploy } from '../jobs/quickDeploy.ts';
import { MetadataFault } from '../metadataFault.ts';
import type { MetadataService } from '../metadataService.ts';
import { requireMetadataAccess } from '../requireMetadataAccess.ts';
import type { Caller, SessionCheck } from '../sessionCheck.ts';
import { readDeployRequest } from './readDeployRequest.ts';

const PATH = '/services/data/:version/metadata/deployRequest';

type StatusRequest = { Params: { id: string }; Querystring: { includeDetails?: string } };
type CancelRequest = { Params: { id: string }; Body: { deployResult?: { status?: string } } | undefined };

/** Deploying by REST (Metadata API Developer Guide, "Deploying and Retrieving Metadata with the REST API"). */
export function registerDeployRequest(app: FastifyInstance, service: MetadataService, session: SessionCheck): void {
  const { deploys, org } = service;
  app.post(PATH, (request, reply) =>
    answering(reply, async () => {
      const caller = callerOf(request, { session, org });
      const body = await readDeployRequest(request);
      const job =
        body.kind === 'quick'
          ? quickDeploy(deploys, { validationId: body.validationId, caller }, org)
          : deploys.add(body.zip, readDeployOptions(body.options, org), caller);
      reply.code(201);
      return { ...answerOf(job, false), validatedDeployRequestId: body.kind === 'quick' ? body.validationId : null };
    }),
  );
  app.get<StatusRequest>(`${PATH}/:id`, (request, reply) =>
    answering(reply, () => {
      callerOf(request, { session, org });
      return answerOf(deploys.get(request.params.id), request.query.includeDetails === 'true');
    }),
  );
  app.patch<CancelRequest>(`${PATH}/:id`, (request, reply) =>
    answering(reply, () => {
      callerOf(request, { session, org });
      if (request.body?.deployResult?.status !== 'Canceling') {
        throw new MetadataFault('INVALID_OPERATION', 'The only status that can be set is Canceling');
      }
      reply.code(202);
      return answerOf(deploys.cancel(request.params.id), false);
    }),
  );
}

interface Gate {
  readonly session: SessionCheck;
  readonly org: OrgState;
}

function callerOf(request: FastifyRequest, { session, org }: Gate): Caller {
  const caller = session(request.headers.authorization?.replace(/^(?:Bearer|OAuth)\s+/i, ''));
  if (caller === undefined) throw new MetadataFault('INVALID_SESSION_ID', 'Session expired or invalid', 401);
  requireMetadataAccess(caller, org);
  return caller;
}

async function answering(reply: FastifyReply, work: () => unknown): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof MetadataFault)) throw error;
    reply.code(error.status);
    return [{ message: error.message, errorCode: error.code }];
  }
}

function answerOf(job: DeployJob, includeDetails: boolean) {
  return { id: job.id, deployOptions: job.options, deployResult: deployResult(job, includeDetails) };
}

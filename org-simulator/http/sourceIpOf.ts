import type { FastifyRequest } from 'fastify';
import type { OrgState } from '../state/orgState.ts';

/** Tests and demonstrations say with this header where a login seems to come from; the simulator is reachable by loopback only. */
const SOURCE_IP_HEADER = 'x-simulated-source-ip';

/** Where a request comes from, for login IP ranges and the login history. */
export function sourceIpOf({ options }: OrgState, request: FastifyRequest): string {
  const header = request.headers[SOURCE_IP_HEADER];
  return typeof header === 'string' ? header : (options.sourceIp ?? request.ip);
}

import { serveOrg } from '../serveOrg.ts';
import type { SimulatedOrg } from '../simulatedOrg.ts';
import { createOrgState } from '../state/createOrgState.ts';
import { copyOrg } from './copyOrg.ts';
import type { SandboxRequest } from './sandboxRequest.ts';

/**
 * Makes a sandbox of an org as it is now, asked for and logged in to by the org's administrator. Whatever an earlier
 * sandbox of that name held is gone, so it is an org of its own; give the earlier one's port for the same address.
 */
export async function refreshSandbox(source: SimulatedOrg, request: SandboxRequest): Promise<SimulatedOrg> {
  const { orgNumber, port = 0, options = {} } = request;
  const org = createOrgState({ ...source.state.options, ...options, type: 'sandbox', orgNumber });
  copyOrg(source.state, org, { ...request, requestedBy: source.admin.username });
  const id = source.state.records.all('User').find(({ Username }) => Username === source.admin.username)!.Id;
  return serveOrg({ org, administrator: org.records.get('User', id)!, port });
}

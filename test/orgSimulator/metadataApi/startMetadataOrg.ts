import type { AddressInfo } from 'node:net';
import { createServer } from '../../../org-simulator/http/createServer.ts';
import { faultQueue } from '../../../org-simulator/http/faultQueue.ts';
import type { Simulator } from '../../../org-simulator/http/simulator.ts';
import { registerMetadataApi } from '../../../org-simulator/metadataApi/registerMetadataApi.ts';
import { seedAcme } from '../../../org-simulator/seeds/seedAcme.ts';
import { sessionStore } from '../../../org-simulator/session/sessionStore.ts';
import { createOrgState } from '../../../org-simulator/state/createOrgState.ts';
import type { OrgOptions, OrgState } from '../../../org-simulator/state/orgState.ts';

export interface MetadataOrg {
  readonly url: string;
  readonly state: OrgState;
  readonly accessToken: string;
  stop(): Promise<void>;
}

export async function startMetadataOrg(options: Partial<OrgOptions> = {}): Promise<MetadataOrg> {
  const org = createOrgState(options);
  const administrator = seedAcme(org);
  const sessions = sessionStore(org);
  let url = '';
  const simulator: Simulator = { org, sessions, faults: faultQueue(), calls: [], cursors: new Map(), url: () => url };
  const server = createServer(simulator);
  registerMetadataApi(server, org, sessions.check);
  await server.listen({ host: '127.0.0.1', port: 0 });
  url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  const { token } = sessions.open({ userId: administrator.Id, scopes: [], application: null });
  return { url, state: org, accessToken: token, stop: () => server.close() };
}

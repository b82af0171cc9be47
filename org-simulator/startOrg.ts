import { seedAcme } from './seeds/seedAcme.ts';
import { seedBare } from './seeds/seedBare.ts';
import { serveOrg } from './serveOrg.ts';
import type { SimulatedOrg, StartOptions } from './simulatedOrg.ts';
import { createOrgState } from './state/createOrgState.ts';

const SEEDS = { acme: seedAcme, bare: seedBare } as const;

/** Starts an org in memory on 127.0.0.1 with an administrator logged in; `stop` ends it with every open connection. */
export async function startOrg(options: StartOptions = {}): Promise<SimulatedOrg> {
  const { port = 0, seed = 'acme', ...orgOptions } = options;
  const org = createOrgState(orgOptions);
  return serveOrg({ org, administrator: SEEDS[seed](org), port });
}

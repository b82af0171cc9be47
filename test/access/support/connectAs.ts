import { connectOrg } from '../../../generator/org/connectOrg.ts';
import type { Org } from '../../../generator/org/org.ts';
import type { SimulatedOrg } from '../../../org-simulator/simulatedOrg.ts';

/** A connection with this access token to a simulated org, impatient so that tests are quick. */
export async function connectAs(simulated: SimulatedOrg, accessToken: string): Promise<Org> {
  return connectOrg({
    targetOrg: null,
    environment: { alias: null, type: null, myDomain: null },
    apiVersion: '66.0',
    processEnvironment: { SF_ACCESS_TOKEN: accessToken, SF_ORG_INSTANCE_URL: simulated.url },
    signal: new AbortController().signal,
    pace: { retryDelay: 1, pollInterval: 1 },
  });
}

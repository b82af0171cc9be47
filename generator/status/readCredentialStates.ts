import { throwIfStopped } from '../org/throwIfStopped.ts';
import type { ResolvedEnvironment } from '../resolve/resolvedEnvironment.ts';
import type { CredentialState } from './credentialState.ts';
import { readCredential } from './reading/readCredential.ts';
import { readOrgKnowledge } from './reading/readOrgKnowledge.ts';
import { unasked } from './reading/unasked.ts';
import type { StatusSources } from './statusSources.ts';

/** Sinks may be programs that are started for each secret. */
const AT_A_TIME = 8;

/**
 * The credential of each integration of an environment, in their order: certificate, what the org's app has, where key or
 * secret is, what a rotation left, last use. Reads only. Holds no secret: what a sink gives is compared and forgotten.
 * Throws OrgError when the org cannot be asked at all; what it refuses is in the states.
 */
export async function readCredentialStates(
  environment: Pick<ResolvedEnvironment, 'users' | 'org'>,
  sources: StatusSources,
): Promise<readonly CredentialState[]> {
  const { users } = environment;
  const org =
    sources.org === null ? unasked('the org is not asked (--offline)') : await readOrgKnowledge(sources.org, users);
  const origin =
    sources.org === null ? originOf(environment.org.myDomain) : (sources.org.myDomain ?? sources.org.instanceUrl);
  const states: CredentialState[] = [];
  for (let start = 0; start < users.length; start += AT_A_TIME) {
    throwIfStopped(sources.signal, 'Looking at credentials');
    const some = users.slice(start, start + AT_A_TIME);
    states.push(...(await Promise.all(some.map((user) => readCredential(user, { sources, org, origin })))));
  }
  return states;
}

function originOf(url: string | null): string | null {
  return url === null ? null : new URL(url).origin;
}

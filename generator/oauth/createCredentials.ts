import { throwIfStopped } from '../org/throwIfStopped.ts';
import type { ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';
import type { SecretSink } from '../sinks/secretSink.ts';
import { certificateOf } from './certificateOf.ts';
import type { KeySize } from './createKey.ts';
import { createPair } from './createPair.ts';
import type { CredentialOutcome } from './credentialOutcome.ts';
import { requireInsideProject } from './requireInsideProject.ts';
import { whyNoPair } from './whyNoPair.ts';

export interface CredentialsRequest {
  readonly projectRoot: string;
  readonly environment: string;
  /** Where the key of an integration goes; the same value for all that share a sink. */
  readonly sinkFor: (integration: string) => Promise<SecretSink>;
  readonly keySize: KeySize;
  readonly force: boolean;
  readonly now: Date;
  readonly validityDays: number;
  readonly signal: AbortSignal;
  /** Told as soon as an integration is done. */
  readonly onOutcome: (outcome: CredentialOutcome) => void;
}

/**
 * Makes what the integrations of one environment lack for the JWT bearer flow; what is there and good stays. A sink that
 * refuses one key does not stop the others. Two runs at once make one pair. Throws ToolError: before anything is made for an
 * unsafe place or a sink that cannot be used, later after Ctrl-C.
 */
export async function createCredentials(
  users: readonly ResolvedIntegrationUser[],
  request: CredentialsRequest,
): Promise<readonly CredentialOutcome[]> {
  const outcomes: CredentialOutcome[] = [];
  const add = (outcome: CredentialOutcome) => {
    outcomes.push(outcome);
    request.onOutcome(outcome);
  };
  for (const user of users) if (certificateOf(user) === null) add(notNeeded(user));
  const needing = users.filter((user) => certificateOf(user) !== null);
  const groups = await groupBySink(needing, request);
  for (const user of needing) await requireInsideProject(request.projectRoot, certificateOf(user) ?? '');
  for (const [sink, members] of groups) {
    await sink.alone(async () => {
      for (const user of members) {
        throwIfStopped(request.signal, 'Making more keys');
        add(await createPair(user, sink, request));
      }
    });
  }
  return outcomes;
}

type Groups = ReadonlyMap<SecretSink, readonly ResolvedIntegrationUser[]>;

async function groupBySink(users: readonly ResolvedIntegrationUser[], request: CredentialsRequest): Promise<Groups> {
  const groups = new Map<SecretSink, ResolvedIntegrationUser[]>();
  for (const user of users) {
    const sink = await request.sinkFor(user.name);
    groups.set(sink, [...(groups.get(sink) ?? []), user]);
  }
  const { environment } = request;
  for (const [sink, members] of groups) {
    await sink.prepare(members.map(({ name }) => ({ environment, integration: name, kind: 'private-key' })));
  }
  return groups;
}

function notNeeded(user: ResolvedIntegrationUser): CredentialOutcome {
  const { name: integration, environment } = user;
  const nothing = { certificate: null, sink: null, keyPlace: null, readBack: null };
  return { integration, environment, outcome: 'not-needed', ...nothing, note: whyNoPair(user) };
}

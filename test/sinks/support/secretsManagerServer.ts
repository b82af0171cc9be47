import { randomUUID } from 'node:crypto';
import { type Answer, type Asked, type LoopbackServer, startLoopbackServer } from './loopbackServer.ts';

interface Version {
  readonly id: string;
  readonly text: string;
  stages: string[];
}

export interface ManagerState {
  /** By name; a secret without versions was made without a value. */
  readonly secrets: Map<string, Version[]>;
  readonly deleted: Set<string>;
  fault: ((operation: string) => Answer | 'broken-off-after' | undefined) | null;
}

export interface SecretsManagerServer extends LoopbackServer {
  readonly state: ManagerState;
}

/** An error of the JSON protocol 1.1. */
export function refusal(type: string, message: string, status = 400): Answer {
  return { status, body: { __type: type, Message: message, message } };
}

/** AWS Secrets Manager as far as it is used (API Reference: GetSecretValue, CreateSecret, PutSecretValue; version stages). */
export async function startSecretsManagerServer(): Promise<SecretsManagerServer> {
  const state: ManagerState = { secrets: new Map(), deleted: new Set(), fault: null };
  const server = await startLoopbackServer((asked) => {
    const operation = String(asked.headers['x-amz-target']).split('.')[1] ?? '';
    const fault = state.fault?.(operation);
    if (fault === 'broken-off-after') {
      respond(state, operation, asked);
      return null;
    }
    return fault ?? respond(state, operation, asked);
  });
  return { ...server, state };
}

interface Input {
  readonly Name?: string;
  readonly SecretId?: string;
  readonly SecretString?: string;
  readonly ClientRequestToken?: string;
}

function respond({ secrets, deleted }: ManagerState, operation: string, { body }: Asked): Answer {
  const input = body as Input;
  const name = input.Name ?? input.SecretId ?? '';
  if (deleted.has(name)) {
    return operation === 'CreateSecret'
      ? refusal(
          'InvalidRequestException',
          'You can’t create this secret because a secret with this name is already scheduled for deletion.',
        )
      : refusal(
          'InvalidRequestException',
          'You can’t perform this operation on the secret because it was marked for deletion.',
        );
  }
  const versions = secrets.get(name);
  if (operation === 'CreateSecret') {
    if (versions !== undefined)
      return refusal('ResourceExistsException', `The operation failed because the secret ${name} already exists.`);
    return put(secrets, name, input);
  }
  if (versions === undefined)
    return refusal('ResourceNotFoundException', 'Secrets Manager can’t find the specified secret.');
  if (operation === 'PutSecretValue') return put(secrets, name, input);
  const current = versions.find(({ stages }) => stages.includes('AWSCURRENT'));
  if (current === undefined) {
    return refusal(
      'ResourceNotFoundException',
      'Secrets Manager can’t find the specified secret value for staging label: AWSCURRENT',
    );
  }
  return {
    status: 200,
    body: { Name: name, VersionId: current.id, SecretString: current.text, VersionStages: current.stages },
  };
}

/** The new version becomes AWSCURRENT, and the one before AWSPREVIOUS. The same request token twice is one version. */
function put(
  secrets: ManagerState['secrets'],
  name: string,
  { SecretString: text = '', ClientRequestToken: id = randomUUID() }: Input,
): Answer {
  const versions = secrets.get(name) ?? [];
  if (!versions.some((version) => version.id === id)) {
    for (const version of versions) {
      version.stages = version.stages.includes('AWSCURRENT') ? ['AWSPREVIOUS'] : [];
    }
    secrets.set(name, [...versions, { id, text, stages: ['AWSCURRENT'] }]);
  }
  return { status: 200, body: { Name: name, VersionId: id, VersionStages: ['AWSCURRENT'] } };
}

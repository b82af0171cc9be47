import type { ResolvedAwsSink } from '../../resolve/resolvedSink.ts';
import { missingClient } from '../missingClient.ts';
import { requireSafeAddress } from '../requireSafeAddress.ts';
import type { SinkContext } from '../sinkContext.ts';

export interface AwsSecret {
  readonly value: string;
  readonly versionId: string | null;
}

/** What is used of Secrets Manager. Each call throws what the client throws. */
export interface AwsSecrets {
  get(name: string): Promise<AwsSecret>;
  create(name: string, value: string): Promise<void>;
  put(name: string, value: string): Promise<void>;
}

const ADDRESSES = ['AWS_ENDPOINT_URL_SECRETS_MANAGER', 'AWS_ENDPOINT_URL'];

/** A client with the login of every AWS tool: the default chain of the library, which repeats calls that are throttled. */
export async function connectAws({ region, kmsKeyId }: ResolvedAwsSink, context: SinkContext): Promise<AwsSecrets> {
  const { processEnvironment, signal: abortSignal } = context;
  for (const variable of ADDRESSES) {
    const address = processEnvironment[variable] ?? '';
    if (address !== '') requireSafeAddress(variable, address);
  }
  const library = await import('@aws-sdk/client-secrets-manager').catch((error: unknown) => {
    throw missingClient(error, '@aws-sdk/client-secrets-manager');
  });
  const client = new library.SecretsManagerClient(region === null ? {} : { region });
  return {
    async get(name) {
      const answer = await client.send(new library.GetSecretValueCommand({ SecretId: name }), { abortSignal });
      const value = answer.SecretString ?? Buffer.from(answer.SecretBinary ?? []).toString('utf8');
      return { value, versionId: answer.VersionId ?? null };
    },
    async create(name, value) {
      const key = kmsKeyId === null ? {} : { KmsKeyId: kmsKeyId };
      await client.send(new library.CreateSecretCommand({ Name: name, SecretString: value, ...key }), { abortSignal });
    },
    async put(name, value) {
      await client.send(new library.PutSecretValueCommand({ SecretId: name, SecretString: value }), { abortSignal });
    },
  };
}

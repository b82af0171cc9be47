import type { Environment } from '../../definitions/schema/environmentSchema.ts';
import type { ResolvedSink } from '../resolvedSink.ts';

type WrittenSink = NonNullable<Environment['sinks']>[string];

const NAME = 'salesforce/{environment}/{integration}/{secret}';

/** A sink with its defaults. */
export function resolveSink({ file, command, vault, awsSecretsManager }: WrittenSink): ResolvedSink {
  if (command !== undefined) return { type: 'command', write: command.write, read: command.read ?? null };
  if (vault !== undefined) {
    const { mount = 'secret', path = NAME, field = 'value', authMount = null } = vault;
    return { type: 'vault', mount, path, field, authMount };
  }
  if (awsSecretsManager !== undefined) {
    const { name = NAME, region = null, kmsKeyId = null } = awsSecretsManager;
    return { type: 'aws-secrets-manager', name, region, kmsKeyId };
  }
  return { type: 'file', folder: file?.folder ?? null };
}

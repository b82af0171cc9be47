import { ToolError } from '../shared/toolError.ts';
import type { SecretSink } from '../sinks/secretSink.ts';
import { variableName } from '../sinks/variableName.ts';
import { credentialsCommand } from './credentialsCommand.ts';

export interface PrivateKeySources {
  readonly integration: string;
  readonly environment: string;
  readonly sinkFor: (integration: string) => Promise<SecretSink>;
  readonly processEnvironment: Readonly<Record<string, string | undefined>>;
}

/** An integration's private key as PEM: from its variable, else from its sink. Secret. Throws ToolError when it is in neither. */
export async function findPrivateKey(sources: PrivateKeySources): Promise<string> {
  const { integration, environment, sinkFor, processEnvironment } = sources;
  const name = { integration, environment, kind: 'private-key' } as const;
  const variable = variableName(name);
  const fromVariable = processEnvironment[variable]?.trim() ?? '';
  if (fromVariable !== '') return fromVariable;
  const sink = await sinkFor(integration);
  const stored = await sink.read(name);
  if (stored.kind === 'found') return stored.value;
  const fault = stored.kind === 'absent' ? 'is not there' : `cannot be read back. ${stored.reason}`;
  const file = sink.type === 'file' ? 'copy the file here, ' : '';
  throw new ToolError(
    `The private key ${sink.describe(name)} ${fault.replace(/\.$/, '')}, and ${variable} is not set.`,
    {
      actions: [
        `Verify on the machine that has the key, ${file}or set ${variable} to its text. ` +
          `A new pair: ${credentialsCommand('create', sources)} --force`,
      ],
      details: { missing: 'credential' },
    },
  );
}

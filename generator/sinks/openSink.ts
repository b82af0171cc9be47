import type { ResolvedSink } from '../resolve/resolvedSink.ts';
import { secretMemory } from '../shared/secretMemory.ts';
import { createFileSink } from './file/createFileSink.ts';
import type { SecretSink } from './secretSink.ts';
import type { SinkContext } from './sinkContext.ts';

/**
 * Opens one environment's sink; clients of stores are loaded when one is called for. What goes through it is remembered as
 * secret. Throws ToolError when it cannot be used.
 */
export async function openSink(sink: ResolvedSink, environment: string, context: SinkContext): Promise<SecretSink> {
  return remembering(await open(sink, environment, context));
}

async function open(sink: ResolvedSink, environment: string, context: SinkContext): Promise<SecretSink> {
  switch (sink.type) {
    case 'file':
      return createFileSink({ projectRoot: context.projectRoot, folder: sink.folder, environment });
    case 'command':
      return (await import('./command/createCommandSink.ts')).createCommandSink(sink, context);
    case 'vault':
      return (await import('./vault/createVaultSink.ts')).createVaultSink(sink, context);
    case 'aws-secrets-manager':
      return (await import('./aws/createAwsSink.ts')).createAwsSink(sink, context);
  }
}

function remembering(sink: SecretSink): SecretSink {
  return {
    ...sink,
    async read(name) {
      const stored = await sink.read(name);
      if (stored.kind === 'found') secretMemory.add(stored.value);
      return stored;
    },
    write(name, value, before) {
      secretMemory.add(value);
      return sink.write(name, value, before);
    },
  };
}

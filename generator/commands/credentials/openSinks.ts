import type { ResolvedEnvironment } from '../../resolve/resolvedEnvironment.ts';
import type { ResolvedSink } from '../../resolve/resolvedSink.ts';
import { openSink } from '../../sinks/openSink.ts';
import type { SecretSink } from '../../sinks/secretSink.ts';
import type { CommandContext, CommandOptions } from '../command.ts';

/** The sink of each integration of an environment, opened once for all that share it. `--key-dir` wins over what the environment says. */
export function openSinks(
  context: CommandContext,
  { name, sinks }: Pick<ResolvedEnvironment, 'name' | 'sinks'>,
  keyDir: CommandOptions[string],
): (integration: string) => Promise<SecretSink> {
  const folder = typeof keyDir === 'string' ? keyDir : null;
  const general: ResolvedSink = { type: 'file', folder };
  const opened = new Map<ResolvedSink, Promise<SecretSink>>();
  return (integration) => {
    const sink = folder === null ? (sinks.get(integration) ?? sinks.get('all') ?? general) : general;
    const found = opened.get(sink) ?? openSink(sink, name, context);
    opened.set(sink, found);
    return found;
  };
}

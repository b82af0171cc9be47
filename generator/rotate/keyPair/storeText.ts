import { sameSecret } from '../../sinks/sameSecret.ts';
import type { SecretKind } from '../../sinks/secretName.ts';
import { storeSecret } from '../../sinks/storeSecret.ts';
import type { KeyPairRun } from './keyPairRun.ts';

/**
 * Has the sink give this text to whoever asks, in one write, unless it does already. Returns what to note of it. Throws
 * ToolError; the sink gives the former text then, or the new one.
 */
export async function storeText(
  { target: { sink }, nameOf }: KeyPairRun,
  kind: SecretKind,
  value: string,
): Promise<string> {
  const name = nameOf(kind);
  return sink.alone(async () => {
    const before = await sink.read(name);
    if (before.kind === 'found' && sameSecret(before.value, value)) return `${sink.describe(name)} has it already`;
    const result = await storeSecret(sink, { name, value, before });
    if (result.kind === 'verified') return `${sink.describe(name)}, read back`;
    return `${sink.describe(name)}, by the sink’s word: ${result.reason}`;
  });
}

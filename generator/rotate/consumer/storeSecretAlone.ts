import { sameSecret } from '../../sinks/sameSecret.ts';
import { storeSecret } from '../../sinks/storeSecret.ts';
import type { ConsumerPair, ConsumerRun } from './consumerRun.ts';

/**
 * A sink that has the consumer secret alone, as people put it there before there were whole logins, gets the new one. With
 * the key read elsewhere such a login changes in two places; so close to `promote` both are apart for a moment only.
 */
export async function storeSecretAlone({ target, name, notes }: ConsumerRun, { secret }: ConsumerPair): Promise<void> {
  const alone = { ...name, kind: 'client-secret' } as const;
  const { sink } = target;
  await sink.alone(async () => {
    const before = await sink.read(alone);
    if (before.kind === 'unreadable') {
      const place = sink.describe(alone);
      notes.actions.push(
        `Whether the sink also has the consumer secret alone cannot be seen. If it does (${place}), put the new one there, or have its readers take the whole login.`,
      );
    }
    if (before.kind !== 'found' || sameSecret(before.value, secret)) return;
    await storeSecret(sink, { name: alone, value: secret, before });
    notes.reasons.push(
      `${sink.describe(alone)} has the new secret, too; who reads key and secret apart sees half of the change for a moment.`,
    );
  });
}

import { throwIfStopped } from '../../org/throwIfStopped.ts';
import type { ResolvedVaultSink } from '../../resolve/resolvedSink.ts';
import { ToolError } from '../../shared/toolError.ts';
import { fillPattern } from '../fillPattern.ts';
import type { SecretName } from '../secretName.ts';
import type { SecretSink, StoredSecret } from '../secretSink.ts';
import type { SinkContext } from '../sinkContext.ts';
import { withRunLock } from '../withRunLock.ts';
import { connectVault, type VaultClient } from './connectVault.ts';
import { readVaultSecret, type VaultSecret } from './readVaultSecret.ts';
import { readVaultRefusal, vaultFailure } from './vaultFailure.ts';

/** HashiCorp Vault, KV version 2. A secret is one key of the data at a path; the others stay as they are. */
export async function createVaultSink(sink: ResolvedVaultSink, context: SinkContext): Promise<SecretSink> {
  let connected: Promise<VaultClient> | null = null;
  const connect = () => {
    connected ??= connectVault(context, sink.authMount);
    return connected;
  };
  const pathOf = (name: SecretName) => fillPattern(sink.path, name);
  const describe = (name: SecretName) => `Vault ${sink.mount}/${pathOf(name)} (${sink.field})`;
  const guarded = <Result>(name: SecretName, work: Promise<Result>): Promise<Result> =>
    work.catch((error: unknown) => {
      throwIfStopped(context.signal, 'Calling Vault');
      throw vaultFailure(error, describe(name));
    });
  const dataOf = (name: SecretName) => `${sink.mount}/data/${pathOf(name)}`;
  const look = async (name: SecretName) => guarded(name, readVaultSecret(await connect(), dataOf(name)));
  return {
    type: 'vault',
    describe,
    prepare: async () => requireVersion2(await connect(), sink.mount),
    read: async (name) => toStored(await look(name), sink.field),
    async write(name, value, before) {
      const now = await look(name);
      const data = { ...(now.kind === 'data' ? now.data : {}), [sink.field]: value };
      // Without a version in the first place, none is asked for: the store keeps the former one.
      const options = before.kind === 'unreadable' ? {} : { cas: Number(before.revision ?? 0) };
      const client = await connect();
      await guarded(name, client.write(dataOf(name), { data, options }));
    },
    alone: (work) => withRunLock(context.projectRoot, work),
  };
}

function toStored(found: VaultSecret, field: string): StoredSecret {
  if (found.kind === 'unreadable') return found;
  const revision = found.version === 0 ? null : String(found.version);
  const value = found.kind === 'data' ? found.data[field] : undefined;
  return typeof value === 'string' ? { kind: 'found', value, revision } : { kind: 'absent', revision };
}

/** In version 1 the same calls would put secrets elsewhere. A login that may not see mounts is not held up. */
async function requireVersion2(client: VaultClient, mount: string): Promise<void> {
  const answer = await client.read(`sys/internal/ui/mounts/${mount}`).catch((error: unknown) => {
    const status = readVaultRefusal(error)?.status;
    if (status === 403 || status === 404) return null;
    throw vaultFailure(error, `Vault ${mount}`);
  });
  if (answer === null) return;
  const { data } = answer as { readonly data?: { readonly options?: { readonly version?: string } | null } };
  if (data?.options?.version === '2') return;
  throw new ToolError(`Vault ${mount} is no KV engine of version 2.`, {
    actions: ['Write another mount, or upgrade this one: vault kv enable-versioning <mount>.'],
  });
}

import { secretMemory } from '../../shared/secretMemory.ts';
import { ToolError } from '../../shared/toolError.ts';
import { missingClient } from '../missingClient.ts';
import { requireSafeAddress } from '../requireSafeAddress.ts';
import type { SinkContext } from '../sinkContext.ts';
import { findVaultLogin } from './findVaultLogin.ts';
import { sendToVault, type VaultCall } from './sendToVault.ts';
import { vaultFailure } from './vaultFailure.ts';

/** What is used of a client, logged in. Both throw what `readVaultRefusal` reads. */
export interface VaultClient {
  read(path: string): Promise<unknown>;
  write(path: string, data: unknown): Promise<unknown>;
}

interface LoginAnswer {
  readonly auth?: { readonly client_token?: string };
}

/** Logs in to the Vault of VAULT_ADDR as the process environment says. Throws ToolError. */
export async function connectVault(context: SinkContext, authMount: string | null): Promise<VaultClient> {
  const { VAULT_ADDR = '', VAULT_NAMESPACE = '' } = context.processEnvironment;
  if (VAULT_ADDR === '') {
    throw new ToolError('VAULT_ADDR is not set, so it is not known where Vault is.', {
      actions: ['Set VAULT_ADDR to the address of Vault, as for its own program.'],
    });
  }
  const endpoint = requireSafeAddress('VAULT_ADDR', VAULT_ADDR);
  const login = await findVaultLogin(context, authMount);
  const open = await openClient(context, { endpoint, namespace: VAULT_NAMESPACE });
  if (login.kind === 'token') return open(login.token);
  const path = `auth/${login.mount}/login`;
  // A token must be given, or the client takes whichever the process has.
  const answer = await open('none')
    .write(path, login.credentials)
    .catch((error: unknown) => {
      throw vaultFailure(error, `The login at ${path}`, Object.values(login.credentials));
    });
  const token = (answer as LoginAnswer | null)?.auth?.client_token;
  if (token === undefined) throw new ToolError(`The login at ${path} gave no token.`);
  return open(token);
}

interface VaultPlace {
  readonly endpoint: string;
  readonly namespace: string;
}

async function openClient(context: SinkContext, place: VaultPlace): Promise<(token: string) => VaultClient> {
  const { default: createVault } = await import('node-vault').catch((error: unknown) => {
    throw missingClient(error, 'node-vault');
  });
  const requester = { defaults: () => (call: VaultCall) => sendToVault(call, context) };
  // Its debug output holds what is written.
  const quiet = { debug: () => undefined, 'request-promise': requester };
  return (token) => {
    secretMemory.add(token);
    return createVault({ ...place, ...quiet, apiVersion: 'v1', token });
  };
}

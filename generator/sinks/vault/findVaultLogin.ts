import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { ToolError } from '../../shared/toolError.ts';
import type { SinkContext } from '../sinkContext.ts';

/** How to log in to Vault; holds secrets. */
export type VaultLogin =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'login'; readonly mount: string; readonly credentials: Readonly<Record<string, string>> };

/**
 * The login of the process environment: a token; AppRole (VAULT_ROLE_ID, VAULT_SECRET_ID); the JWT of a pipeline (VAULT_JWT or
 * VAULT_JWT_FILE, VAULT_ROLE); else the token that `vault login` left in the home folder. Throws ToolError when there is none.
 */
export async function findVaultLogin(
  { processEnvironment }: SinkContext,
  authMount: string | null,
): Promise<VaultLogin> {
  const get = (variable: string) => processEnvironment[variable]?.trim() ?? '';
  if (get('VAULT_TOKEN') !== '') return { kind: 'token', token: get('VAULT_TOKEN') };
  if (get('VAULT_ROLE_ID') !== '') {
    const credentials = written({ role_id: get('VAULT_ROLE_ID'), secret_id: get('VAULT_SECRET_ID') });
    return { kind: 'login', mount: authMount ?? 'approle', credentials };
  }
  const jwt = get('VAULT_JWT') || (await readText(get('VAULT_JWT_FILE')));
  if (jwt !== '') {
    return { kind: 'login', mount: authMount ?? 'jwt', credentials: written({ jwt, role: get('VAULT_ROLE') }) };
  }
  const token = await readText(join(get('HOME') || homedir(), '.vault-token'));
  if (token !== '') return { kind: 'token', token };
  throw new ToolError('There is no login for Vault in the process environment.', {
    actions: [
      'Set VAULT_TOKEN; or VAULT_ROLE_ID and VAULT_SECRET_ID; or VAULT_JWT (or VAULT_JWT_FILE) and VAULT_ROLE; or run "vault login".',
    ],
  });
}

/** A role may need no secret id, and a mount may have a default role. */
function written(credentials: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(credentials).filter(([, value]) => value !== ''));
}

async function readText(file: string): Promise<string> {
  if (file === '') return '';
  return readFile(file, 'utf8').then(
    (text) => text.trim(),
    () => '',
  );
}

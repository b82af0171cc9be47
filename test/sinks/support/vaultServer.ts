import { type Answer, type Asked, type LoopbackServer, startLoopbackServer } from './loopbackServer.ts';

interface Version {
  data: Readonly<Record<string, unknown>> | null;
}

/** What a test does to Vault between calls. */
export interface VaultState {
  sealed: boolean;
  kvVersion: '1' | '2';
  /** Paths below `kv/data/` that a token may not read. */
  writeOnly: boolean;
  /** Called before each call is answered; what it returns is the answer. */
  fault: ((asked: Asked) => Answer | 'broken-off' | 'broken-off-after' | undefined) | null;
  readonly versions: Map<string, Version[]>;
}

export interface VaultServer extends LoopbackServer {
  readonly state: VaultState;
}

export const ROOT_TOKEN = 'hvs.root-token';
export const APPROLE = { role_id: 'role-1', secret_id: 'secret-of-approle' };

const error = (status: number, ...errors: readonly string[]): Answer => ({ status, body: { errors } });

/**
 * Vault's HTTP API as far as it is used: KV version 2 mounted at `kv`, with check-and-set and soft deletion, AppRole and JWT
 * logins, sealed and permission answers (Vault documentation: HTTP API, KV secrets engine version 2, AppRole, JWT/OIDC).
 */
export async function startVaultServer(): Promise<VaultServer> {
  const state: VaultState = { sealed: false, kvVersion: '2', writeOnly: false, fault: null, versions: new Map() };
  const server = await startLoopbackServer((asked) => {
    const fault = state.fault?.(asked);
    if (fault === 'broken-off') return null;
    if (fault === 'broken-off-after') {
      respond(state, asked);
      return null;
    }
    return fault ?? respond(state, asked);
  });
  return { ...server, state };
}

function respond(state: VaultState, asked: Asked): Answer {
  if (state.sealed) return error(503, 'Vault is sealed');
  if (asked.path === '/v1/auth/approle/login') return login(asked, APPROLE);
  if (asked.path === '/v1/auth/jwt-ci/login') return login(asked, { jwt: 'a.jwt.of-the-pipeline', role: 'deployer' });
  if (asked.headers['x-vault-token'] !== ROOT_TOKEN) return error(403, 'permission denied');
  if (asked.path === '/v1/sys/internal/ui/mounts/kv') {
    return { status: 200, body: { data: { type: 'kv', options: { version: state.kvVersion } } } };
  }
  const path = /^\/v1\/kv\/data\/(.+)$/.exec(asked.path)?.[1];
  if (path === undefined) return error(404, `no handler for route "${asked.path.slice(4)}". route entry not found.`);
  return asked.method === 'GET' ? readAt(state, path) : writeAt(state, path, asked.body);
}

function login(asked: Asked, wanted: Readonly<Record<string, string>>): Answer {
  const given = asked.body as Readonly<Record<string, string>>;
  const right = Object.entries(wanted).every(([key, value]) => given[key] === value);
  return right
    ? { status: 200, body: { auth: { client_token: ROOT_TOKEN } } }
    : error(400, 'invalid role or secret ID');
}

function readAt({ versions, writeOnly }: VaultState, path: string): Answer {
  if (writeOnly) return error(403, '1 error occurred:\n\t* permission denied\n\n');
  const all = versions.get(path) ?? [];
  const last = all.at(-1);
  if (last === undefined) return error(404);
  const deleted = last.data === null;
  const metadata = { version: all.length, deletion_time: deleted ? '2026-11-01T00:00:00Z' : '', destroyed: false };
  return { status: deleted ? 404 : 200, body: { data: { data: last.data, metadata } } };
}

function writeAt({ versions }: VaultState, path: string, body: unknown): Answer {
  const { data, options } = body as { data: Version['data']; options?: { cas?: number } };
  const all = versions.get(path) ?? [];
  if (options?.cas !== undefined && options.cas !== all.length) {
    return error(400, 'check-and-set parameter did not match the current version');
  }
  versions.set(path, [...all, { data }]);
  return { status: 200, body: { data: { version: all.length + 1, deletion_time: '', destroyed: false } } };
}

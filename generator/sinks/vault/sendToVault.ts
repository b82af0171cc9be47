import type { SinkContext } from '../sinkContext.ts';

/** What node-vault hands to the requester that it is given. */
export interface VaultCall {
  readonly method: string;
  readonly uri: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
}

export interface VaultAnswer {
  readonly statusCode: number;
  readonly body: unknown;
  readonly request: { readonly path: string };
}

const TIME_LIMIT = 30_000;

/**
 * One HTTP call for node-vault. Its own requester follows redirects and sends the token along; this one follows none, so that
 * token and secret reach the host of VAULT_ADDR alone. Proxies are those of the process environment.
 */
export async function sendToVault(
  { method, uri, headers = {}, json }: VaultCall,
  { signal }: SinkContext,
): Promise<VaultAnswer> {
  const { EnvHttpProxyAgent, fetch } = await import('undici');
  const response = await fetch(uri, {
    method,
    headers: {
      ...headers,
      'X-Vault-Request': 'true',
      ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    redirect: 'manual',
    dispatcher: new EnvHttpProxyAgent(),
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIME_LIMIT)]),
  });
  return { statusCode: response.status, body: parse(await response.text()), request: { path: new URL(uri).pathname } };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

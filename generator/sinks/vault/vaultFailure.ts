import { plainText } from '../../org/plainText.ts';
import { ToolError } from '../../shared/toolError.ts';
import { withoutSecret } from '../withoutSecret.ts';

/** What Vault said to a call that it refused. */
export interface VaultRefusal {
  readonly status: number;
  readonly message: string;
  readonly body: unknown;
}

/** Null when the call got no answer. */
export function readVaultRefusal(error: unknown): VaultRefusal | null {
  if (!(error instanceof Error) || !('response' in error)) return null;
  const { statusCode, body } = error.response as { readonly statusCode: number; readonly body: unknown };
  return { status: statusCode, message: plainText(error.message).slice(0, 500), body };
}

/**
 * An error of Vault in its reader's terms; nothing of the call is kept. Status codes: Vault HTTP API, "HTTP status codes";
 * check-and-set: KV secrets engine version 2 (API), "Create/Update secret".
 * @param sent secrets of the call, which an answer might quote
 */
export function vaultFailure(error: unknown, place: string, sent: readonly string[] = []): ToolError {
  if (error instanceof ToolError) return error;
  const refusal = readVaultRefusal(error);
  if (refusal === null) {
    return new ToolError(`Vault does not answer for ${place}.`, {
      actions: ['See that VAULT_ADDR is right and can be reached from here.'],
    });
  }
  const [message, action] = explain(refusal);
  const said = sent.reduce(withoutSecret, refusal.message);
  return new ToolError(`${place}: ${message}\n  Vault: ${refusal.status} ${said}`, { actions: [action] });
}

function explain({ status, message }: VaultRefusal): readonly [string, string] {
  if (/check-and-set/.test(message))
    return ['somebody else stored something here meanwhile.', 'Run the command again: it looks at what is there now.'];
  if (status === 403)
    return [
      'Vault does not allow it to this login.',
      'The login’s policy needs create and update on this path, and read so that it can be verified; or the token has expired.',
    ];
  if (/sealed/.test(message) || status === 503)
    return ['Vault is sealed or under maintenance.', 'Have it unsealed, then run the same command again.'];
  if (status === 404)
    return ['Vault has no KV engine there.', 'Write the mount as sinks.….vault.mount, and enable KV version 2 there.'];
  if (status >= 300 && status < 400)
    return [
      'Vault redirects, which is not followed with a token.',
      'Set VAULT_ADDR to the address of the active node or of the load balancer.',
    ];
  if (status === 429 || status === 472 || status === 473)
    return [
      'This node of Vault takes no such calls now.',
      'Set VAULT_ADDR to the active node, or run the same command again later.',
    ];
  return ['Vault refused.', 'See what Vault says.'];
}

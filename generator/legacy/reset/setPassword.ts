import type { Org } from '../../org/org.ts';
import { OrgError } from '../../org/orgError.ts';
import { repeatSafely } from '../../org/repeatSafely.ts';
import { ToolError } from '../../shared/toolError.ts';
import { withoutSecret } from '../../sinks/withoutSecret.ts';

/** How setting a password ended. Texts are free of it. */
export type SetResult =
  | { readonly kind: 'set' }
  /** The org has certainly not taken it. */
  | { readonly kind: 'not-set'; readonly code: string; readonly reason: string; readonly actions: readonly string[] }
  /** The answer was lost: it may have been set. */
  | { readonly kind: 'lost'; readonly reason: string };

/**
 * POST of sObject User Password (REST API Developer Guide): sets a password that is made here, and Salesforce mails a new
 * security token. DELETE of the same address would let Salesforce make a temporary one, which its answer holds: a secret that is
 * lost with the answer, before any sink has it, and a reset that its user has to finish on a page that is closed to a user who may use
 * the API only (REST API Developer Guide, Reset User Password).
 * @param password secret
 */
export async function setPassword(org: Org, userId: string, password: string): Promise<SetResult> {
  const how = { signal: org.signal, retryDelay: org.pace.retryDelay, doing: 'Setting the password', idempotent: false };
  try {
    await repeatSafely(how, () =>
      org.connection.request({
        method: 'POST',
        url: `/services/data/v${org.apiVersion}/sobjects/User/${userId}/password`,
        body: JSON.stringify({ NewPassword: password }),
        headers: { 'content-type': 'application/json' },
      }),
    );
    return { kind: 'set' };
  } catch (error) {
    return readFailure(error, password);
  }
}

/** Anything but an org's word may have come after the work was done. */
function readFailure(error: unknown, password: string): SetResult {
  const clean = (text: string) => withoutSecret(text, password);
  const reason = clean(error instanceof Error ? error.message : String(error));
  if (error instanceof ToolError && error.details['stopped'] === true) {
    return { kind: 'not-set', code: '', reason, actions: [] };
  }
  if (!(error instanceof OrgError) || error.details['fault'] === 'lost') {
    return { kind: 'lost', reason };
  }
  return { kind: 'not-set', code: error.code, reason, actions: error.actions.map(clean) };
}

import { credentialsCommand } from '../../oauth/credentialsCommand.ts';
import { isSecretDue } from '../../policy/isSecretDue.ts';
import { credentialSince } from '../credentialSince.ts';
import type { CredentialState } from '../credentialState.ts';
import { dayOf } from '../dayOf.ts';
import { daysUntil } from '../daysUntil.ts';
import type { DueContext, FoundCredential } from './foundCredential.ts';

/** A key or secret in use for longer than the policy allows. Where the age is not known, that is said and nothing is claimed. */
export function secretDue(state: CredentialState, { now, limits }: DueContext): readonly FoundCredential[] {
  if (limits.secretDays === null || state.flow === null) return [];
  const { since, notBefore } = credentialSince(state);
  const actions = [credentialsCommand('rotate', state)];
  const today = dayOf(now);
  const limit = `the limit is ${limits.secretDays}`;
  if (since !== null) {
    if (!isSecretDue({ since: dayOf(since), today }, limits)) return [];
    const what = state.flow === 'jwt-bearer' ? 'private key' : 'consumer secret';
    const message = `The ${what} is in use for ${daysUntil(since, now)} days, ${limit}.`;
    return [{ name: 'secret-due', severity: 'warning', message, actions }];
  }
  if (notBefore === null || !isSecretDue({ since: dayOf(notBefore), today }, limits)) return [];
  const message = `The age of the consumer secret is not known; it may be as old as its app, ${daysUntil(notBefore, now)} days, and ${limit}.`;
  return [{ name: 'secret-due', severity: 'info', message, actions }];
}

import { credentialsCommand } from '../../oauth/credentialsCommand.ts';
import type { CredentialState } from '../credentialState.ts';
import type { FoundCredential } from './foundCredential.ts';

/** A private key that no certificate at hand speaks for. One that fits the org's or the file's is the other one's finding. */
export function keyMatch(state: CredentialState): readonly FoundCredential[] {
  if (!state.stored.told) return [];
  const { keyAndFile, keyAndOrg } = state.stored.value;
  const matches = [keyAndFile, keyAndOrg];
  if (matches.includes('pair') || matches.every((match) => match === null)) return [];
  const message = matches.includes('unreadable')
    ? 'What is stored as the private key is no RSA private key.'
    : `The private key is not the one that the certificate of ${keyAndOrg === null ? 'the file' : 'the app'} is for: logins fail.`;
  const actions = [
    `Store the key that belongs to the certificate, or make a new pair: ${credentialsCommand('create', state)} --force`,
  ];
  return [{ name: 'key-mismatch', severity: 'error', message, actions }];
}

import { credentialsCommand } from '../../oauth/credentialsCommand.ts';
import type { CredentialState } from '../credentialState.ts';
import type { LoginPart } from '../storedSecret.ts';
import type { FoundCredential } from './foundCredential.ts';

const WORDS: Readonly<Record<LoginPart, string>> = {
  document: 'it cannot be read',
  flow: 'the flow is another',
  tokenEndpoint: 'the token endpoint is another',
  username: 'the user is another',
  consumerKey: 'the app has another consumer key',
};

/** A login document that is not that of the definition and the org, so that the program with it cannot log in as meant. */
export function loginOutOfDate(state: CredentialState): readonly FoundCredential[] {
  const differs = state.stored.told ? (state.stored.value.login?.differs ?? []) : [];
  if (differs.length === 0) return [];
  const message = `The login document is out of date: ${differs.map((part) => WORDS[part]).join(', ')}.`;
  const collect = credentialsCommand('collect', state);
  // A collection leaves alone what is no login document: it may be somebody's.
  const action = differs.includes('document')
    ? `Look at it. When nobody needs it, delete it there, then: ${collect}`
    : collect;
  return [{ name: 'login-out-of-date', severity: 'warning', message, actions: [action] }];
}

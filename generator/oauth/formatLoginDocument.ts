import type { LoginDocument } from './loginDocument.ts';

/** One line of JSON, in one order of keys, so that equal logins are equal texts. Secret. */
export function formatLoginDocument(login: LoginDocument): string {
  const { flow, tokenEndpoint, username, consumerKey } = login;
  const secret =
    login.flow === 'jwt-bearer' ? { privateKey: login.privateKey } : { consumerSecret: login.consumerSecret };
  return JSON.stringify({ flow, tokenEndpoint, username, consumerKey, ...secret });
}

/** A path as the call log keeps it: a token to be revoked may stand in the query string (Salesforce Help, remoteaccess_revoke_token). */
export function withoutSecrets(path: string): string {
  return path.replace(/([?&](?:token|access_token|refresh_token|client_secret|password|assertion)=)[^&]*/gi, '$1…');
}

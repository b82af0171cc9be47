/** Scopes by their names in metadata and in token answers (Salesforce Help, remoteaccess_oauth_tokens_scopes). */
const NAMES: Readonly<Record<string, string>> = {
  api: 'api',
  basic: 'id',
  web: 'web',
  full: 'full',
  chatter: 'chatter_api',
  refreshtoken: 'refresh_token',
  offlineaccess: 'offline_access',
  openid: 'openid',
  profile: 'profile',
  email: 'email',
  customapplications: 'visualforce',
  custompermissions: 'custom_permissions',
  wave: 'wave_api',
  content: 'content',
  lightning: 'lightning',
};

/** What a token may be used for; without a refresh token `refresh_token` is left out. */
export function scopeText(scopes: readonly string[]): string {
  const names = scopes.map((scope) => NAMES[scope.toLowerCase()] ?? scope.toLowerCase());
  return names.filter((name) => name !== 'refresh_token' && name !== 'offline_access').join(' ');
}

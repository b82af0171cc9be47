import { OAuthError } from '../../generator/oauth/oauthError.ts';
import { oauthErrors } from '../../generator/oauth/oauthErrors.ts';

it.each([
  ['inactive_org', 'organization is inactive', /locked, suspended/, false],
  ['invalid_grant', 'authentication failure', /keeps it out/, false],
  ['invalid_grant', 'expired authorization code', /out of date/, false],
  ['invalid_grant', 'invalid assertion', /no certificate/, false],
  ['invalid_app_access', 'OAUTH_APP_ACCESS_DENIED', /none of its permission sets/, false],
  ['invalid_app_access', 'something new', /policy keeps this user out/, false],
  ['unsupported_grant_type', 'grant type not supported', /does not offer this flow/, false],
  ['OAUTH_APP_BLOCKED', 'this app is blocked by admin', /has blocked this app/, false],
  ['rate_limit_exceeded', '', /too often/, false],
  ['server_error', '', /just now/, true],
  ['unknown_error', 'retry your request', /just now/, true],
  ['HTTP 503', '', /just now/, true],
])('%s: %s', (...[error, description, message, passes]) => {
  const refusal = new OAuthError('jwt-bearer', error, description);
  expect(refusal.message).toMatch(message);
  expect(refusal.passes).toBe(passes);
  expect(refusal.actions).toHaveLength(1);
});

it.each(['app_not_found', 'invalid_client_id'])('%s of a new app says how to wait for it', (error) => {
  expect(new OAuthError('client-credentials', error, '').actions).toEqual([expect.stringContaining('--wait 30')]);
});

it('every cause has a fix, in whole sentences', () => {
  for (const { message, fix } of oauthErrors) {
    expect(`${message} ${fix}`).toMatch(/^\S.*\.$/);
    expect(message).toMatch(/\.$/);
    expect(fix).toMatch(/\.$/);
  }
});

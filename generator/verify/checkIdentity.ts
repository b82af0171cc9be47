/** What a login must turn out to be. */
export interface ExpectedIdentity {
  readonly username: string;
  /** 18 characters. */
  readonly orgId: string;
}

/** One thing that was compared. */
export interface IdentityCheck {
  readonly what: 'user name' | 'org id';
  readonly expected: string;
  /** Empty when the answer did not tell. */
  readonly found: string;
  readonly good: boolean;
}

/** Compares the OpenID user info of a login (help remoteaccess_using_userinfo_endpoint) with what is expected; pure. */
export function checkIdentity(userInfo: unknown, expected: ExpectedIdentity): readonly IdentityCheck[] {
  const username = textOf(userInfo, 'preferred_username');
  const orgId = textOf(userInfo, 'organization_id');
  return [
    {
      what: 'user name',
      expected: expected.username,
      found: username,
      good: username.toLowerCase() === expected.username.toLowerCase(),
    },
    // The first 15 characters tell orgs apart; the other three only repeat their case.
    {
      what: 'org id',
      expected: expected.orgId,
      found: orgId,
      good: orgId.length >= 15 && orgId.slice(0, 15) === expected.orgId.slice(0, 15),
    },
  ];
}

function textOf(body: unknown, name: string): string {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  return typeof value === 'string' ? value : '';
}

/** Sessions of one user, ids. */
export interface SessionCount {
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  /** Logins that this run made in between. */
  readonly opened: number;
}

/**
 * Whether this run's tokens are those of sessions that nobody had before. No API tells which session a token is of without
 * Manage Users (Object Reference, AuthSession), so it is told by counting: while the user had a session, one of our logins
 * may have been given that, and what is new may be the program's own next login. Too few new ones therefore speak for nobody.
 */
export function areOurs({ before, after, opened }: SessionCount): boolean {
  const fresh = [...after].filter((id) => !before.has(id)).length;
  return fresh > 0 && (before.size === 0 || fresh >= opened);
}

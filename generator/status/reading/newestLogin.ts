import type { LastLogin } from '../credentialState.ts';

/** Logins of one user by one application, of one type and outcome, together. */
export interface LoginRow {
  readonly UserId: string;
  readonly Application: string | null;
  readonly LoginType: string | null;
  readonly Status: string | null;
  readonly newest: string;
}

/** Whose use it is: the user, 18 characters, and the labels of the app in lower case or not. */
export interface UseOf {
  readonly userId: string | null;
  readonly labels: readonly string[];
}

/** The word for a login that worked (Object Reference, LoginHistory, Status). */
const SUCCESS = 'Success';

/** The newest successful login of a user by the app; null: none. */
export function newestLogin(rows: readonly LoginRow[], { userId, labels }: UseOf): LastLogin | null {
  const names = new Set(labels.map((label) => label.toLowerCase()));
  const newest = rows
    .filter((row) => row.UserId === userId && row.Status === SUCCESS && names.has(row.Application?.toLowerCase() ?? ''))
    .toSorted((left, right) => Date.parse(left.newest) - Date.parse(right.newest))
    .at(-1);
  if (newest === undefined) return null;
  const { Application, LoginType, newest: time } = newest;
  return { time: new Date(time).toISOString(), application: Application ?? '', type: LoginType ?? '' };
}

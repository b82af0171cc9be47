import type { LastToken } from '../credentialState.ts';
import type { UseOf } from './newestLogin.ts';

export interface TokenRow {
  readonly UserId: string;
  readonly AppName: string | null;
  readonly LastUsedDate: string | null;
  readonly UseCount: number | null;
}

/** The tokens of a user for the app, put together; null: none. */
export function newestToken(rows: readonly TokenRow[], { userId, labels }: UseOf): LastToken | null {
  const names = new Set(labels.map((label) => label.toLowerCase()));
  const own = rows.filter(({ UserId, AppName }) => UserId === userId && names.has(AppName?.toLowerCase() ?? ''));
  if (own.length === 0) return null;
  const times = own.flatMap(({ LastUsedDate }) => (LastUsedDate === null ? [] : [Date.parse(LastUsedDate)]));
  const newest = times.toSorted((left, right) => left - right).at(-1);
  return {
    time: newest === undefined ? null : new Date(newest).toISOString(),
    uses: own.reduce((sum, { UseCount }) => sum + (UseCount ?? 0), 0),
  };
}

import { plainText } from '../../org/plainText.ts';
import { compareText } from '../../shared/compareText.ts';
import type { LoginGroup } from './loginGroup.ts';

/** A row of the grouped query over LoginHistory. */
export interface HistoryRow {
  readonly UserId: string;
  readonly LoginType: string | null;
  readonly LoginSubType: string | null;
  readonly ApiType: string | null;
  readonly ApiVersion: string | null;
  readonly Application: string | null;
  readonly ClientVersion: string | null;
  readonly Status: string | null;
  readonly logins: number;
  readonly latest: string;
}

/** Rows that differ in their status alone become one; users in order of their ids, the latest login first. */
export function groupLogins(rows: readonly HistoryRow[]): readonly LoginGroup[] {
  return [...Map.groupBy(rows, keyOf).values()].map(toGroup).toSorted(inOrder);
}

function keyOf(row: HistoryRow): string {
  const { UserId, LoginType, LoginSubType, ApiType, ApiVersion, Application, ClientVersion } = row;
  return JSON.stringify([UserId, LoginType, LoginSubType, ApiType, ApiVersion, Application, ClientVersion]);
}

function toGroup(rows: readonly HistoryRow[]): LoginGroup {
  const [row] = rows as readonly [HistoryRow, ...HistoryRow[]];
  const failed = rows.filter((each) => !isSuccess(each));
  return {
    userId: row.UserId,
    loginType: clean(row.LoginType),
    loginSubType: clean(row.LoginSubType),
    apiType: clean(row.ApiType),
    apiVersion: clean(row.ApiVersion),
    application: clean(row.Application),
    clientVersion: clean(row.ClientVersion),
    succeeded: sum(rows.filter(isSuccess)),
    failed: sum(failed),
    failures: [...new Set(failed.map(({ Status }) => clean(Status) ?? 'no reason given'))].toSorted(compareText),
    latest: new Date(Math.max(...rows.map(({ latest }) => Date.parse(latest)))).toISOString(),
  };
}

/** "Status is either success or a reason for failure" (Object Reference, LoginHistory). */
function isSuccess({ Status }: HistoryRow): boolean {
  return Status?.trim().toLowerCase() === 'success';
}

function sum(rows: readonly HistoryRow[]): number {
  return rows.reduce((total, { logins }) => total + logins, 0);
}

function clean(text: string | null): string | null {
  return text === null || text === undefined ? null : plainText(text);
}

function inOrder(left: LoginGroup, right: LoginGroup): number {
  return (
    compareText(left.userId, right.userId) ||
    compareText(right.latest, left.latest) ||
    compareText(textOf(left), textOf(right))
  );
}

function textOf(group: LoginGroup): string {
  return JSON.stringify(group);
}

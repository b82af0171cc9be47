import type { Org } from '../org/org.ts';
import { queryNames } from '../org/queryNames.ts';
import type { Soql } from '../org/soql.ts';
import { soql } from '../org/soql.ts';
import { unlessUnsupported } from '../org/unlessUnsupported.ts';
import type { Duty, DutyKind } from './duty.ts';

/** A duty and the id of who has it. */
type Entry = readonly [string | null, Duty];

interface JobRow {
  readonly OwnerId: string;
  readonly CronJobDetail: { readonly Name: string } | null;
}

interface AsyncRow {
  readonly CreatedById: string;
  readonly JobType: string;
}

interface DashboardRow {
  readonly RunningUserId: string;
  readonly Title: string;
}

interface ApprovalRow {
  readonly Id: string;
  readonly ActorId: string;
  readonly ProcessInstance: { readonly TargetObjectId: string } | null;
}

interface UserRow {
  readonly Id: string;
  readonly Username: string;
  readonly ManagerId: string | null;
  readonly DelegatedApproverId: string | null;
}

/** A job that will run no more needs nobody (Object Reference, CronTrigger and AsyncApexJob). */
const OVER = ['COMPLETE', 'DELETED', 'ERROR'];
const UNDER_WAY = ['Holding', 'Queued', 'Preparing', 'Processing'];

/**
 * What these users are needed for, by user id: what an API tells of it, in five queries. Where an active user stands in
 * settings and rules, no record tells. What the org or the connected user has no access to is left out. Throws OrgError.
 */
export async function findDuties(
  org: Org,
  userIds: readonly string[],
): Promise<ReadonlyMap<string | null, readonly Duty[]>> {
  const ask = <Row>(statement: (ids: readonly string[]) => Soql) =>
    unlessUnsupported(queryNames<Row>(org, userIds, statement));
  const [jobs, running, dashboards, approvals, users] = await Promise.all([
    ask<JobRow>(
      (ids) =>
        soql`SELECT OwnerId, CronJobDetail.Name FROM CronTrigger WHERE OwnerId IN ${ids} AND State NOT IN ${OVER}`,
    ),
    ask<AsyncRow>(
      (ids) =>
        soql`SELECT CreatedById, JobType FROM AsyncApexJob WHERE CreatedById IN ${ids} AND Status IN ${UNDER_WAY}`,
    ),
    ask<DashboardRow>((ids) => soql`SELECT RunningUserId, Title FROM Dashboard WHERE RunningUserId IN ${ids}`),
    ask<ApprovalRow>(
      (ids) =>
        soql`SELECT Id, ActorId, ProcessInstance.TargetObjectId FROM ProcessInstanceWorkitem WHERE ActorId IN ${ids}`,
    ),
    ask<UserRow>(
      (ids) => soql`SELECT Id, Username, ManagerId, DelegatedApproverId FROM User
        WHERE IsActive = ${true} AND (ManagerId IN ${ids} OR DelegatedApproverId IN ${ids})`,
    ),
  ]);
  const entries: readonly Entry[] = [
    ...jobs.map((row) => byHand(row.OwnerId, 'scheduledJob', row.CronJobDetail?.Name ?? 'unnamed')),
    ...running.map((row) => byHand(row.CreatedById, 'runningJob', row.JobType)),
    ...dashboards.map((row) => byHand(row.RunningUserId, 'dashboard', row.Title)),
    ...approvals.map(ofApproval),
    ...users.flatMap(ofUser),
  ];
  const byUser = Map.groupBy(entries, ([id]) => id);
  return new Map([...byUser].map(([id, some]) => [id, some.map(([, duty]) => duty)]));
}

function byHand(userId: string, kind: DutyKind, name: string): Entry {
  return [userId, { kind, name, place: null }];
}

/** `ActorId` can be updated (Object Reference, ProcessInstanceWorkitem). */
function ofApproval({ Id, ActorId, ProcessInstance }: ApprovalRow): Entry {
  const place = { type: 'ProcessInstanceWorkitem', id: Id, field: 'ActorId' } as const;
  return [ActorId, { kind: 'approval', name: ProcessInstance?.TargetObjectId ?? Id, place }];
}

function ofUser({ Id, Username, ManagerId, DelegatedApproverId }: UserRow): readonly Entry[] {
  const at = (field: string) => ({ type: 'User', id: Id, field }) as const;
  return [
    [ManagerId, { kind: 'manager', name: Username, place: at('ManagerId') }],
    [DelegatedApproverId, { kind: 'delegatedApprover', name: Username, place: at('DelegatedApproverId') }],
  ];
}

/** Something that an org does as a user, or by way of one, and that stops or goes astray when he is inactive. */
export interface Duty {
  readonly kind: DutyKind;
  /** What people know it by: name of the job or dashboard, user name, record that waits. */
  readonly name: string;
  /** What names him, where an API can write another one there; null for what only people can hand over. */
  readonly place: DutyPlace | null;
}

/** A field of a record, or an element of settings. */
export interface DutyPlace {
  readonly type: 'User' | 'ProcessInstanceWorkitem' | 'CaseSettings';
  /** Of the record; null for settings. */
  readonly id: string | null;
  readonly field: string;
}

/**
 * - `scheduledJob`: a CronTrigger that he owns.
 * - `runningJob`: an AsyncApexJob that he started.
 * - `dashboard`: its running user.
 * - `approval`: waits for him.
 * - `manager`, `delegatedApprover`: of an active user.
 * - `caseOwner`, `caseUser`: default case owner and automated case user of the org.
 */
export type DutyKind =
  | 'scheduledJob'
  | 'runningJob'
  | 'dashboard'
  | 'approval'
  | 'manager'
  | 'delegatedApprover'
  | 'caseOwner'
  | 'caseUser';

/** Something that an org does as a user, or by way of one, and that stops or goes astray when he is inactive. */
export interface Duty {
  readonly kind: DutyKind;
  /** What people know it by: name of the job or dashboard, user name, kind of approval. */
  readonly name: string;
}

/**
 * - `scheduledJob`: a CronTrigger that he owns.
 * - `runningJob`: an AsyncApexJob that he started.
 * - `dashboard`: its running user.
 * - `approval`: waits for him.
 * - `manager`, `delegatedApprover`: of an active user.
 */
export type DutyKind = 'scheduledJob' | 'runningJob' | 'dashboard' | 'approval' | 'manager' | 'delegatedApprover';

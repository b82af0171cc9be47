import type { RecordFields } from '../org/recordFields.ts';
import type { FieldChange, PlannedAssignment } from './provisionPlan.ts';

/** One record to write. */
export interface ProvisionStep {
  readonly developerName: string;
  readonly username: string;
  readonly action: 'create' | 'update' | 'assign';
  /** What is assigned; null for the user itself. */
  readonly target: PlannedAssignment | null;
  readonly changes: readonly FieldChange[];
  /** Fields of the user; empty for an assignment. */
  readonly record: RecordFields;
}

/** What became of a step. `unknown`: the connection broke, it may have been written. */
export interface StepResult {
  readonly step: ProvisionStep;
  readonly outcome: 'done' | 'failed' | 'skipped' | 'unknown';
  /** Why, for people; empty when done. */
  readonly reason: string;
  /** What to do; may be empty. */
  readonly fix: string;
  /** What Salesforce said, word for word; may be empty. */
  readonly platformText: string;
  /** Another transaction was in the way: worth a second try. */
  readonly again: boolean;
}

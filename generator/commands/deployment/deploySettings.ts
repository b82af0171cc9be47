import type { Pace } from '../../org/org.ts';

/** What the command line and the process environment say about how to deploy. */
export interface DeploySettings {
  readonly dryRun: boolean;
  readonly transport: 'rest' | 'soap';
  /** Milliseconds to wait for each deployment. */
  readonly patience: number;
  readonly pace: Pace;
  /** Whether a deployment ends with a login as each integration. */
  readonly verify: boolean;
  /** Milliseconds of patience with an org that does not know a new app yet. */
  readonly verifyPatience: number;
}

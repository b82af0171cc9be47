import type { Pace } from '../../org/org.ts';

/** What the command line and the process environment say about how to deploy. */
export interface DeploySettings {
  readonly dryRun: boolean;
  readonly transport: 'rest' | 'soap';
  /** Milliseconds to wait for each deployment. */
  readonly patience: number;
  readonly pace: Pace;
}

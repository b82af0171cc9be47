import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';

/** A command that is disturbed at each of its calls, and where its org stands before. */
export interface Scenario {
  /** Brings a new org to where the command begins. Done once an org; each run begins with what it left. */
  readonly before: (org: SimulatedOrg) => Promise<void>;
  /** The command. It is given an access token that cannot be renewed, unless `renewable` asks for one that can. */
  readonly run: (org: SimulatedOrg, how: HowToRun) => Promise<Ending>;
  /** What has to be the same after a disturbed and a second run as after one that met no fault; for JSON. */
  readonly contents: (org: SimulatedOrg) => unknown;
}

export interface HowToRun {
  readonly signal: AbortSignal;
  /** Log in by a refresh token: an expired session is then renewed. */
  readonly renewable: boolean;
  /** What `--wait` gets: minutes. */
  readonly wait: string;
  /** Counts the runs of a matrix, to try variants in turn (transports, …). */
  readonly turn: number;
}

/** How a run ended, in what a person sees. */
export interface Ending {
  readonly exitCode: number;
  /** Null when the command went through. Anything but a ToolError is a crash. */
  readonly error: Error | null;
  /** Every line, warning and message. */
  readonly text: string;
}

/** One thing that the org refused about a deployment. */
export interface DeployFailure {
  /** Metadata API type; empty when it is about the package as a whole. */
  readonly type: string;
  readonly fullName: string;
  /** The platform's text, on one line. */
  readonly problem: string;
  /** In the component's file, from 1; null when the org names no place. */
  readonly line: number | null;
  readonly column: number | null;
}

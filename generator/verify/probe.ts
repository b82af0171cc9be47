/** What a probe is about, in the order in which they are told. */
export type ProbeArea =
  | 'identity'
  | 'object'
  | 'field'
  | 'permission'
  | 'setup entity'
  | 'not granted'
  | 'write'
  | 'user interface'
  | 'login range'
  | 'clock'
  | 'token';

/** One thing that was tried, or could not be. JSON-serialisable; holds no secret. */
export interface Probe {
  readonly area: ProbeArea;
  /** What it is about: `Account: create`, `Lead.Email: read`, `API only`. No two of an integration are the same. */
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'not tried';
  /** What was seen; why it was not tried. */
  readonly seen: string;
  /**
   * Who saw it: the integration, with its own token, or the administrator, in the org's records of who may do what.
   * Null: nobody.
   */
  readonly by: 'integration' | 'administrator' | null;
}

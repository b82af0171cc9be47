/** A login as an integration. The access token lives in these functions alone: there is nothing here that could be printed. */
export interface IntegrationSession {
  /** Origin of the org's API. */
  readonly instanceUrl: string;
  /** Milliseconds that the org's clock is ahead of this machine's, give or take a second; null when it did not tell. */
  readonly clockAhead: number | null;
  /** GETs a path of the org as the integration. Throws ToolError when the org cannot be reached. */
  get(path: string): Promise<SessionAnswer>;
  /** POSTs JSON to a path of the org as the integration. Throws ToolError when the org cannot be reached. */
  post(path: string, body: unknown): Promise<SessionAnswer>;
  /**
   * Ends the token, also for some seconds after the run was stopped. True when the org says so. Throws ToolError when the org
   * cannot be reached.
   */
  revoke(): Promise<boolean>;
}

export interface SessionAnswer {
  readonly status: number;
  /** Parsed JSON; null when the answer is none. */
  readonly body: unknown;
}

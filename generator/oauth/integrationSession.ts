/** A login as an integration. The access token lives in `get` alone: there is nothing here that could be printed. */
export interface IntegrationSession {
  /** Origin of the org's API. */
  readonly instanceUrl: string;
  /** GETs a path of the org as the integration. Throws ToolError when the org cannot be reached. */
  get(path: string): Promise<SessionAnswer>;
}

export interface SessionAnswer {
  readonly status: number;
  /** Parsed JSON; null when the answer is none. */
  readonly body: unknown;
}

/** Calls one system's API with its token. */
export interface CommentApi {
  /** The parsed answer; null for one without a body. Throws ToolError for any status but 2xx. */
  call(method: 'GET' | 'POST' | 'PUT' | 'PATCH', path: string, body?: unknown): Promise<unknown>;
}

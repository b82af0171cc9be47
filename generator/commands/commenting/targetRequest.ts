/** What a target is made of. */
export interface TargetRequest {
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

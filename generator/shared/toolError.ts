/** 1: failed. 3: refused as unsafe. (0 and 2 are outcomes, not errors.) */
export type ErrorExitCode = 1 | 3;

export interface ToolErrorOptions {
  /** What to do, one full sentence each. */
  readonly actions?: readonly string[];
  readonly exitCode?: ErrorExitCode;
  /** More for `--json`. Never a secret. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/** A failure that its reader can act on. `cli.ts` prints it; any other error is a defect of this program. */
export class ToolError extends Error {
  override readonly name: string = 'ToolError';
  readonly actions: readonly string[];
  readonly exitCode: ErrorExitCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(message: string, options: ToolErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.actions = options.actions ?? [];
    this.exitCode = options.exitCode ?? 1;
    this.details = options.details ?? {};
  }
}

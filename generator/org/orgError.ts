import { ToolError, type ToolErrorOptions } from '../shared/toolError.ts';

export interface OrgErrorOptions extends ToolErrorOptions {
  /** The platform's status code, e.g. `INVALID_SESSION_ID`; empty when there is none. */
  readonly code?: string;
  /** What the platform said, word for word; it is shown last. */
  readonly platformText?: string;
}

/** An org that refused, could not be reached, or is not the one that was meant. */
export class OrgError extends ToolError {
  override readonly name = 'OrgError';
  readonly code: string;
  readonly platformText: string;

  constructor(message: string, options: OrgErrorOptions = {}) {
    const { code = '', platformText = '', actions = [] } = options;
    super(message, {
      ...options,
      actions: platformText === '' ? actions : [...actions, `Salesforce: ${platformText}`],
      details: { ...options.details, code, platformText },
    });
    this.code = code;
    this.platformText = platformText;
  }
}

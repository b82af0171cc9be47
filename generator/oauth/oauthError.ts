import { plainText } from '../org/plainText.ts';
import type { OAuthFlow } from '../resolve/resolvedIntegrationUser.ts';
import { ToolError } from '../shared/toolError.ts';
import { oauthErrors } from './oauthErrors.ts';

/** Salesforce says it in a sentence; whatever else answers may say more than is good to search and to show. */
const LONGEST = 1000;

/** The token endpoint refused. Holds what Salesforce said, and nothing of what was sent. */
export class OAuthError extends ToolError {
  override readonly name = 'OAuthError';
  /** `error` and `error_description`, word for word on one line. */
  readonly platformText: string;
  /** True when the same request may be granted some minutes later. */
  readonly passes: boolean;

  constructor(flow: OAuthFlow, error: string, description: string) {
    const platformText = plainText(description === '' ? error : `${error}: ${description}`).slice(0, LONGEST);
    const known = oauthErrors.find(({ text }) => text.test(`${flow}; ${platformText}`));
    super(`${known?.message ?? 'The org refused the login.'}\n  Salesforce: ${platformText}`, {
      actions: known ? [known.fix] : [],
      details: { platformText },
    });
    this.platformText = platformText;
    this.passes = known?.passes ?? false;
  }
}

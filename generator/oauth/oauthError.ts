import { plainText } from '../org/plainText.ts';
import type { OAuthFlow } from '../resolve/resolvedIntegrationUser.ts';
import { ToolError } from '../shared/toolError.ts';
import { clockWords } from './clockWords.ts';
import { oauthErrors } from './oauthErrors.ts';

/** Salesforce says it in a sentence; whatever else answers may say more than is good to search and to show. */
const LONGEST = 1000;

/** What the answer says besides its error. */
export interface OAuthDescription {
  /** `error_description`; empty when there is none. */
  readonly description: string;
  /** Milliseconds that the org's clock is ahead of this machine's: an assertion carries this machine's time. */
  readonly clockAhead?: number | null;
}

/** The token endpoint refused. Holds what Salesforce said, and nothing of what was sent. */
export class OAuthError extends ToolError {
  override readonly name = 'OAuthError';
  /** `error` and `error_description`, word for word on one line. */
  readonly platformText: string;
  /** True when the same request may be granted some minutes later. */
  readonly passes: boolean;

  constructor(flow: OAuthFlow, error: string, said: string | OAuthDescription) {
    const { description, clockAhead = null } = typeof said === 'string' ? { description: said } : said;
    const platformText = plainText(description === '' ? error : `${error}: ${description}`).slice(0, LONGEST);
    const known = oauthErrors.find(({ text }) => text.test(`${flow}; ${platformText}`));
    super(`${known?.message ?? 'The org refused the login.'}\n  Salesforce: ${platformText}`, {
      actions: [flow === 'jwt-bearer' ? clockWords(clockAhead) : null, known?.fix ?? null].filter(
        (text) => text !== null,
      ),
      details: { platformText },
    });
    this.platformText = platformText;
    this.passes = known?.passes ?? false;
  }
}

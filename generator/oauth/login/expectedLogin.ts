import type { OAuthFlow } from '../../resolve/resolvedIntegrationUser.ts';

/** Whose login it has to be, and where. */
export interface ExpectedLogin {
  readonly flow: OAuthFlow;
  /** Origin of the org's My Domain. */
  readonly origin: string;
  readonly username: string;
}

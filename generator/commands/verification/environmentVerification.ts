import type { Verification } from '../../verify/verification.ts';

/** One environment in the result of `verify --json`. */
export interface EnvironmentVerification {
  readonly environment: string;
  readonly org: { readonly id: string; readonly name: string; readonly instanceUrl: string };
  readonly integrations: readonly Verification[];
}

import type { CredentialDays } from '../../status/credentialDays.ts';
import type { CredentialFinding } from '../../status/credentialFinding.ts';
import type { CredentialState } from '../../status/credentialState.ts';

/** One environment in the result of `credentials status --json`. Holds no secret. */
export interface EnvironmentStatus {
  readonly environment: string;
  /** Null: it was not asked. */
  readonly org: { readonly id: string; readonly name: string; readonly instanceUrl: string } | null;
  readonly credentials: readonly (CredentialState & { readonly days: CredentialDays })[];
  readonly findings: readonly CredentialFinding[];
}

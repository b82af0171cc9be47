import type { Severity } from '../policy/finding.ts';
import type { Position } from '../shared/position.ts';

/** Never changed once published. Two are rules of lint as well, and take their severity from policy.yaml. */
export const CREDENTIAL_FINDINGS = [
  'certificate-expired',
  'certificate-expiring',
  'certificate-not-committed',
  'certificate-out-of-step',
  'key-mismatch',
  'secret-due',
  'rotation-unfinished',
  'second-credential-left',
  'login-out-of-date',
  'unused-credential',
  'credential-missing',
] as const;

export type CredentialFindingName = (typeof CREDENTIAL_FINDINGS)[number];

/** `info` is worth knowing and makes no exit code. */
export type CredentialSeverity = Severity | 'info';

/** Something about one credential that a person should do, or know. */
export interface CredentialFinding {
  readonly name: CredentialFindingName;
  readonly severity: CredentialSeverity;
  readonly integration: string;
  readonly environment: string;
  readonly position: Position;
  readonly keyPath: string;
  /** A full sentence. Holds no secret. */
  readonly message: string;
  /** What to do, one full sentence or command each. */
  readonly actions: readonly string[];
}

import type { Verification } from '../../verify/verification.ts';

/** What a deployment proved at its end. JSON-serialisable; holds no secret. */
export interface DeploymentVerification {
  readonly integrations: readonly Verification[];
  /** Integrations that could not be provisioned to the end, so that nothing is to be proved yet. */
  readonly leftOut: readonly string[];
}

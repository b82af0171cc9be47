import type { Org } from '../org/org.ts';
import type { RetirementPlan } from './retirementPlan.ts';
import type { RetirementRequest } from './retirementRequest.ts';
import type { RetirementResult } from './retirementResult.ts';

/** How a retirement is carried out. */
export interface RetirementOptions {
  /** Environment name, for messages. */
  readonly environment: string;
  readonly transport: 'rest' | 'soap';
  /** Milliseconds to wait for the deployment that takes components away. */
  readonly patience: number;
  readonly progress: (text: string) => void;
}

/** What was planned, and from what. */
export interface Retirement {
  readonly request: RetirementRequest;
  /** Nothing that is not in it is done. */
  readonly plan: RetirementPlan;
}

/**
 * Carries out the steps of a plan, and nothing else. What the org refuses is in `failed`, and what depends on it is not
 * tried. Throws OrgError when the org takes no calls any more; the same again goes on from there.
 */
export async function carryOutRetirement(
  _org: Org,
  _retirement: Retirement,
  _options: RetirementOptions,
): Promise<RetirementResult> {
  return { done: [], failed: [], deployments: [] };
}

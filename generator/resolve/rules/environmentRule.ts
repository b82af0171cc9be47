import type { ResolvedIntegration } from '../integration/resolvedIntegration.ts';
import type { LocatedFinding } from '../report/locatedFinding.ts';

/** A rule over all integrations of one environment. Pure, and linear in their number. */
export type EnvironmentRule = (integrations: readonly ResolvedIntegration[]) => readonly LocatedFinding[];

import type { ResolvedIntegration } from '../resolve/integration/resolvedIntegration.ts';
import type { ResolvedEnvironment } from '../resolve/resolvedEnvironment.ts';
import type { KeyPath } from '../shared/keyPath.ts';
import type { Severity } from './finding.ts';
import type { Rule } from './rule.ts';
import type { Found } from './ruleCheck.ts';
import type { LintProject } from './ruleContext.ts';

/** One integration in one environment, and what of it is not known. */
export interface LintedIntegration {
  readonly environment: ResolvedEnvironment;
  readonly integration: ResolvedIntegration;
  /** Parts of the merged definition that are not well-formed and were left out; none when it is complete. */
  readonly omitted: readonly KeyPath[];
}

/** What one run of lint looks at. */
export interface LintRun {
  readonly project: LintProject;
  readonly integrations: readonly LintedIntegration[];
  /** Whether these are all environments there are: only then is it known that nothing needs a waiver. */
  readonly isWhole: boolean;
}

/** A rule as the policy wants it. */
export interface ActiveRule {
  readonly rule: Rule;
  /** Null: the rule's own, and a warning for what is doubtful. */
  readonly severity: Severity | null;
}

/** What a rule found, before waivers and before the same in other environments is put together. */
export interface RawFinding {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly linted: LintedIntegration;
  /** The path is in the merged definition. */
  readonly found: Found;
}

import type { Example } from './example.ts';
import type { Severity } from './finding.ts';
import type { RuleCheck } from './ruleCheck.ts';

/**
 * `platform`: an org refuses it, or it does not do what is written. `least-privilege`: a security review finds it.
 * `hygiene`: it works and is safe today, and will be trouble.
 */
export type RuleCategory = 'platform' | 'least-privilege' | 'hygiene';

/** What one rule checks, what people are told about it, and how it is proved. One file each, listed in `rules.ts`. */
export type Rule = RuleText & RuleCheck;

export interface RuleText {
  /** Kebab-case; what policy.yaml, waivers and findings call it. Never changed once published. */
  readonly id: string;
  readonly title: string;
  readonly category: RuleCategory;
  /** When policy.yaml says nothing else. */
  readonly severity: Severity | 'off';
  /** Where the fact behind it is written: help topics, guides, repositories. At least one. */
  readonly sources: readonly string[];
  /** Controls of the Security Benchmark for Salesforce (`SBS-…`) and topics of Salesforce's Security Health Review (`shr_…`). */
  readonly controls: readonly string[];
  /** Why it matters, for people who do not agree yet. */
  readonly explanation: string;
  /** A project in which the rule finds something: a test runs it. */
  readonly bad: Example;
  /** The same put right: the rule finds nothing. */
  readonly good: Example;
}

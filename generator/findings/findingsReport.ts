import type { Finding } from '../policy/finding.ts';
import type { RuleText } from '../policy/rule.ts';
import type { Problem } from '../shared/problem.ts';

/** Why a finding is accepted, and how long. */
export interface Waiver {
  readonly reason: string;
  /** Last day, `YYYY-MM-DD`. */
  readonly until: string;
}

/** A finding that somebody accepted in writing. */
export interface WaivedFinding {
  readonly finding: Finding;
  readonly waiver: Waiver;
}

/** What one run of lint has to say, as every format takes it. */
export interface FindingsReport {
  /** Of this program, from its package.json. */
  readonly version: string;
  /**
   * Folder of the project in its Git working tree, e.g. `salesforce/users`; empty when it is the top. CI systems read
   * paths from there.
   */
  readonly folder: string;
  /** What is told about rules: those of this run, whether they found something or not. */
  readonly rules: readonly RuleText[];
  /** In the order in which they are shown. */
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  /** What is wrong with the definitions themselves; each becomes a finding of the rule `definition`. */
  readonly problems: readonly Problem[];
}

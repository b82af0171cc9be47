import type { Finding } from '../policy/finding.ts';
import type { RuleText } from '../policy/rule.ts';
import type { WaivedFinding } from '../policy/waivers/waivedFinding.ts';

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
  /** In the order in which they are shown; what cannot be read as a definition is among them. */
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
}

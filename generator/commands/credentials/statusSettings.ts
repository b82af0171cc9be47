import type { LintPolicy } from '../../policy/lintPolicy.ts';
import type { CommandOptions } from '../command.ts';

/** What the command line and the policy say about `credentials status`. */
export interface StatusSettings {
  readonly asksOrg: boolean;
  readonly asksSinks: boolean;
  /** `--key-dir`; undefined: the environment says where secrets are. */
  readonly keyDir: CommandOptions[string];
  readonly policy: LintPolicy;
  readonly now: Date;
}

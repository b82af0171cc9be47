import type { LintPolicy } from '../../policy/lintPolicy.ts';
import type { FindObject } from '../../policy/objects/objectSource.ts';

/** What checks of files may know besides the file. */
export interface SourceContext {
  readonly policy: LintPolicy;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** What is known of the objects that the file names. */
  readonly findObject: FindObject;
}

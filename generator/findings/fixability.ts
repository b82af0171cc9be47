import type { FindingEdit } from '../policy/finding.ts';

/** Which option of lint puts a finding right: none when both are false. */
export interface Fixability {
  /** `--fix` does, since no integration may do more afterwards. */
  readonly isFixable: boolean;
  /** Only `--fix-widening` does. */
  readonly isFixableByWidening: boolean;
}

/** What programs are told of an edit. */
export function fixability(edit: FindingEdit | null): Fixability {
  return { isFixable: edit?.isWidening === false, isFixableByWidening: edit?.isWidening === true };
}

import type { Severity } from '../../policy/finding.ts';
import type { SourceFound } from '../sourceFound.ts';

/** Something found, with its rule and what it is unless policy.yaml says otherwise. */
export interface RuledFound extends SourceFound {
  readonly rule: string;
  readonly severity: Severity;
  /** Told once a file, with so many of the others of its rule named. */
  readonly named?: number;
}

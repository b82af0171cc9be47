/** One test of a JUnit report, before it is written. */
export interface TestCase {
  /** The file that it is about, or the name of what has no file. */
  readonly suite: string;
  readonly name: string;
  /** Null: passed. */
  readonly outcome: TestOutcome | null;
}

export interface TestOutcome {
  readonly kind: 'failure' | 'skipped';
  /** The severity, for a failure. */
  readonly type: string | null;
  readonly message: string;
  readonly lines: readonly string[];
}

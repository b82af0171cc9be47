/** One line of the table: a ratio of two measurements of the same run, or a plain figure. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** `×` for a ratio. */
  readonly unit: '×' | 'MB' | 'calls' | 's' | 'processes';
  /** The most it should be; null for a figure that is only for information. */
  readonly aim: number | null;
  /** What was measured, and what against. */
  readonly how: string;
}

/** A group of figures that share a preparation. `say` tells people at the terminal what goes on. */
export interface Benchmark {
  readonly name: string;
  run(say: (text: string) => void): Promise<readonly Figure[]>;
}

import { appendFileSync } from 'node:fs';
import { faultMatrix, type MatrixOptions } from './faultMatrix.ts';
import type { Scenario } from './scenario.ts';

/** What matters to a test, beside the figures that `npm run faults` shows. */
export interface MatrixVerdict {
  /** What the undisturbed run called. */
  readonly kinds: ReadonlySet<string>;
  readonly complaints: readonly string[];
}

/** `sample`: the usual test run takes one pair of call and disturbance in so many. `npm run faults` takes all. */
export type SampledOptions = Omit<MatrixOptions, 'oneIn'> & { readonly sample: number };

/** Runs the matrix of a scenario, a sample of it unless FAULTS=all, and notes the figures in the file FAULTS_REPORT. */
export async function runMatrix(
  name: string,
  scenario: Scenario,
  { sample, ...options }: SampledOptions,
): Promise<MatrixVerdict> {
  const { FAULTS, FAULTS_REPORT } = process.env;
  const start = Date.now();
  const oneIn = FAULTS === 'all' ? 1 : sample;
  const { calls, cells, healed, complaints } = await faultMatrix(scenario, { ...options, oneIn });
  if (FAULTS_REPORT !== undefined) {
    const row = { name, calls: calls.length, cells, healed, complaints: complaints.length, time: Date.now() - start };
    appendFileSync(FAULTS_REPORT, `${JSON.stringify(row)}\n`);
  }
  return { kinds: new Set(calls.map(({ kind }) => kind)), complaints };
}

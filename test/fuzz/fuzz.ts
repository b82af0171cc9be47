import { appendFileSync } from 'node:fs';
import fc from 'fast-check';
import { FUZZ_CASES, type FuzzName } from './fuzzCases.ts';

/** Cases in total; nothing: the bounded number of the normal suite. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? '0');
/** A file that gets a line for each property, for `npm run fuzz`. */
const REPORT = process.env['FUZZ_REPORT'];
/** The normal suite tries the same cases every time; a long run others each time, and says which. */
const SEED = process.env['FUZZ_SEED'] ?? (RUNS > 0 ? null : '20260601');

const TOTAL = Object.values(FUZZ_CASES).reduce((sum, cases) => sum + cases, 0);
const FACTOR = RUNS > 0 ? RUNS / TOTAL : 1;
/** Generous: nothing here is measured, and a machine may be busy. */
const PATIENCE = RUNS > 0 ? 3_600_000 : 120_000;

export type FuzzProperty<Values> = fc.IPropertyWithHooks<Values> | fc.IAsyncPropertyWithHooks<Values>;

/** A test that runs a property for its share of cases, and fails with the smallest case found. */
export function fuzz<Values>(name: FuzzName, property: FuzzProperty<Values>): void {
  it(
    name,
    async () => {
      const numRuns = Math.ceil(FUZZ_CASES[name] * FACTOR);
      const seeded = SEED === null ? {} : { seed: Number(SEED) };
      const result = await fc.check(property as fc.IProperty<Values>, { numRuns, ...seeded });
      const { numRuns: ran, numSkips: skipped, seed, errorInstance } = result;
      if (REPORT !== undefined) appendFileSync(REPORT, `${JSON.stringify({ name, ran, skipped, seed })}\n`);
      if (result.failed) throw new Error(`${fc.defaultReportMessage(result)}\n${String(errorInstance)}`);
      expect(ran).toBe(numRuns);
    },
    PATIENCE,
  );
}

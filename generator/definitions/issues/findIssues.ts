import * as z from 'zod';
import { keyPathText } from '../keyPathText.ts';
import { explainIssue } from './explainIssue.ts';
import type { Finding } from './finding.ts';

export interface Found<Output> {
  /** Null when there are findings. */
  readonly output: Output | null;
  readonly findings: readonly Finding[];
}

// Zod otherwise writes and compiles a program for each schema: for a few definitions that takes longer than to check
// them, and for thousands it gains nothing.
z.config({ jitless: true });

/** Checks plain data against a schema: the typed value, or everything that is wrong, the first mistake of each value. */
export function findIssues<Schema extends z.ZodType>(schema: Schema, value: unknown): Found<z.output<Schema>> {
  const result = schema.safeParse(value);
  if (result.success) return { output: result.data, findings: [] };
  const seen = new Set<string>();
  const findings = result.error.issues
    .flatMap((issue) => explainIssue(issue, { schema, value }))
    .filter(({ keyPath, onKey }) => {
      const place = `${onKey}:${keyPathText(keyPath)}`;
      return !seen.has(place) && seen.add(place);
    });
  return { output: null, findings };
}

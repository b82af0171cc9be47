import { resolve } from 'node:path';
import type { Reporter } from '../command.ts';
import type { EnvironmentVerification } from './environmentVerification.ts';
import type { VerifySettings } from './readVerifySettings.ts';

/** Writes the result in a format for programs to standard output, or whole to the file that is asked for. */
export async function writeVerifications(
  reporter: Reporter,
  { format, output }: VerifySettings,
  environments: readonly EnvironmentVerification[],
): Promise<void> {
  if (format === 'text') return;
  const text =
    format === 'json'
      ? `${JSON.stringify({ environments }, null, 2)}\n`
      : (await import('./junitOfVerifications.ts')).junitOfVerifications(environments);
  if (output === null) return reporter.line(text.trimEnd());
  const { writeReport } = await import('../../findings/writeReport.ts');
  await writeReport(resolve(output), text);
}

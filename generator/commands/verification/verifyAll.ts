import type { CommandContext, CommandOptions, CommandOutcome } from '../command.ts';
import { loadResolved } from '../loadResolved.ts';
import type { EnvironmentVerification } from './environmentVerification.ts';
import { readVerifySettings } from './readVerifySettings.ts';
import { reportVerifications } from './reportVerifications.ts';
import { verifyEnvironment } from './verifyEnvironment.ts';

/** Exit code 1 when any integration failed; one that cannot be verified is no failure, but it is said. */
export async function verifyAll(context: CommandContext, options: CommandOptions): Promise<CommandOutcome> {
  const settings = readVerifySettings(options);
  const { environments } = await loadResolved(context, 'verify');
  const results: EnvironmentVerification[] = [];
  for (const environment of environments) {
    const result = await verifyEnvironment(context, environment, settings);
    results.push(result);
    reportVerifications(context.reporter, result);
  }
  const failed = results.some(({ integrations }) => integrations.some(({ outcome }) => outcome === 'failed'));
  return { exitCode: failed ? 1 : 0, result: { environments: results } };
}

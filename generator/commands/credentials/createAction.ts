import { createCredentials } from '../../oauth/createCredentials.ts';
import type { CredentialOutcome } from '../../oauth/credentialOutcome.ts';
import type { CommandContext, CommandOptions, CommandOutcome, Tone } from '../command.ts';
import { loadResolved } from '../loadResolved.ts';
import { nearPath } from './nearPath.ts';
import { openSinks } from './openSinks.ts';
import { readKeySize } from './readKeySize.ts';
import { validityDays } from './validityDays.ts';

/** `credentials create`: a key and a certificate for every JWT bearer integration that has none. */
export async function createAction(context: CommandContext, options: CommandOptions): Promise<CommandOutcome> {
  const { environments, policy } = await loadResolved(context, 'credentials -- create');
  const request = {
    projectRoot: context.projectRoot,
    keySize: readKeySize(options),
    force: options['force'] === true,
    now: new Date(),
    validityDays: validityDays(policy),
    signal: context.signal,
    onOutcome: (outcome: CredentialOutcome) => report(context, outcome),
  };
  const outcomes: CredentialOutcome[] = [];
  for (const environment of environments) {
    const sinkFor = openSinks(context, environment, options['keyDir']);
    outcomes.push(
      ...(await createCredentials(environment.users, { ...request, environment: environment.name, sinkFor })),
    );
  }
  const bad = outcomes.some(({ outcome }) => outcome === 'refused' || outcome === 'failed');
  if (outcomes.some(({ outcome }) => outcome === 'created' || outcome === 'completed')) {
    context.reporter.line(
      'Commit the certificates; keep the keys secret. Next: npm run generate, then npm run deploy.',
    );
  }
  return { exitCode: bad ? 1 : 0, result: { credentials: outcomes } };
}

const WORDS: Readonly<Record<CredentialOutcome['outcome'], readonly [string, Tone]>> = {
  created: ['created', 'added'],
  completed: ['certificate made for the key that was there', 'added'],
  kept: ['nothing to do', 'muted'],
  refused: ['not touched', 'bad'],
  failed: ['failed', 'bad'],
  'not-needed': ['no key pair', 'muted'],
};

function report({ reporter, projectRoot }: CommandContext, outcome: CredentialOutcome): void {
  const { integration, environment, certificate, sink, keyPlace, note } = outcome;
  const [words, tone] = WORDS[outcome.outcome];
  reporter.line(`${integration} in ${environment}: ${words}`, tone);
  if (tone === 'added') {
    reporter.line(`  certificate  ${certificate}`);
    const place = keyPlace ?? '';
    reporter.line(`  private key  ${sink === 'file' ? nearPath(projectRoot, place) : place}`);
  }
  if (note === '') return;
  if (tone !== 'added' && outcome.outcome !== 'not-needed') reporter.warn(`${integration} in ${environment}: ${note}`);
  else reporter.line(`  ${note}`, 'muted');
}

import type { Verification } from '../../verify/verification.ts';
import type { Reporter, Tone } from '../command.ts';
import type { EnvironmentVerification } from './environmentVerification.ts';
import { reportProbes } from './reportProbes.ts';

const TONES: Readonly<Record<Verification['outcome'], Tone>> = {
  verified: 'good',
  deviates: 'changed',
  failed: 'bad',
  'not-verifiable': 'muted',
};

/** A table for people: integration, flow, result, what was checked or why not. */
export function reportVerifications(
  reporter: Reporter,
  { environment, org, integrations }: EnvironmentVerification,
): void {
  reporter.line(`${environment}  ${org.name} (${org.id}, ${org.instanceUrl})`, 'heading');
  const width = (select: (verification: Verification) => string) =>
    Math.max(0, ...integrations.map((verification) => select(verification).length));
  const name = width(({ integration }) => integration);
  const flow = width(flowOf);
  const outcome = width((verification) => verification.outcome);
  for (const verification of integrations) {
    const cells = [
      verification.integration.padEnd(name),
      flowOf(verification).padEnd(flow),
      verification.outcome.padEnd(outcome),
      verification.checked.join(', '),
    ];
    reporter.line(`  ${cells.join('  ')}`.trimEnd(), TONES[verification.outcome]);
    explain(reporter, verification);
  }
}

function flowOf({ flow }: Verification): string {
  return flow ?? 'no app';
}

function explain(reporter: Reporter, { reads, probes, reason, actions, outcome }: Verification): void {
  for (const { object, declared, outcome: read } of reads) {
    const intent = declared ? 'granted by the definition' : 'not granted by the definition';
    reporter.line(`    ${object}  ${read}, ${intent}`, toneOf(read === 'readable', declared));
  }
  reportProbes(reporter, probes);
  for (const text of [...reason.split('\n'), ...actions].filter((line) => line !== '')) {
    reporter.line(`    ${text.trim()}`, TONES[outcome]);
  }
}

/** Readable without being declared is worth a look, and may be right: another permission set can grant it. */
function toneOf(readable: boolean, declared: boolean): Tone {
  if (readable === declared) return 'good';
  return declared ? 'bad' : 'changed';
}

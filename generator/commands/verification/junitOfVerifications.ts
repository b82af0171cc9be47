import { formatSuite } from '../../findings/junit/formatSuite.ts';
import type { TestCase, TestOutcome } from '../../findings/junit/testCase.ts';
import type { Probe } from '../../verify/probe.ts';
import type { Verification } from '../../verify/verification.ts';
import type { EnvironmentVerification } from './environmentVerification.ts';

/** JUnit XML: a suite for each integration in each environment, with a test for its login and one for each probe. */
export function junitOfVerifications(environments: readonly EnvironmentVerification[]): string {
  const verifications = environments.flatMap(({ integrations }) => integrations);
  const suites = verifications.map((each) => {
    const suite = `${each.environment}.${each.integration}`;
    return { suite, cases: [loginCase(suite, each), ...each.probes.map((probe) => probeCase(suite, probe))] };
  });
  const cases = suites.flatMap((each) => each.cases);
  const failures = cases.filter(({ outcome }) => outcome?.kind === 'failure').length;
  const lines = suites.flatMap(({ suite, cases: some }) => formatSuite(suite, some));
  const totals = `tests="${cases.length}" failures="${failures}" errors="0"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${[`<testsuites name="verify" ${totals}>`, ...lines, '</testsuites>'].join('\n')}\n`;
}

function loginCase(suite: string, { outcome, reason, actions, probes }: Verification): TestCase {
  const name = 'login';
  const message = reason.split('\n')[0] ?? '';
  const lines = [
    ...reason
      .split('\n')
      .slice(1)
      .map((line) => line.trim()),
    ...actions,
  ];
  if (outcome === 'not-verifiable') return { suite, name, outcome: { kind: 'skipped', type: null, message, lines } };
  const isFailed =
    outcome === 'failed' || (outcome === 'deviates' && probes.every((probe) => probe.outcome !== 'failed'));
  return { suite, name, outcome: isFailed ? { kind: 'failure', type: outcome, message, lines } : null };
}

function probeCase(suite: string, { area, name, outcome, seen }: Probe): TestCase {
  return { suite, name: `${area} ${name}`, outcome: outcomeOf(outcome, seen) };
}

function outcomeOf(outcome: Probe['outcome'], message: string): TestOutcome | null {
  if (outcome === 'passed') return null;
  if (outcome === 'failed') return { kind: 'failure', type: 'deviates', message, lines: [] };
  return { kind: 'skipped', type: null, message, lines: [] };
}

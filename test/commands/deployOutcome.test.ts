import type { Reporter } from '../../generator/commands/command.ts';
import { deployOutcome } from '../../generator/commands/deployment/deployOutcome.ts';
import type { EnvironmentDeployment } from '../../generator/commands/deployment/environmentDeployment.ts';
import type { EndedRun } from '../../generator/commands/environments/environmentRun.ts';
import type { ResolvedEnvironment } from '../../generator/resolve/resolvedEnvironment.ts';
import type { Verification } from '../../generator/verify/verification.ts';

type Proved = readonly [Verification['outcome'], Verification['flow']];

function ended(name: string, proofs: readonly Proved[]): EndedRun<EnvironmentDeployment> {
  const integrations = proofs.map(([outcome, flow]) => ({ outcome, flow }));
  const lists = { deployed: [], created: [], updated: [], assigned: [], preauthorized: [], retired: [] };
  const value = { ...lists, failed: [], skipped: [], logins: [], org: { name: 'Acme', id: '00D' } };
  return {
    kind: 'ended',
    exitCode: 0,
    milliseconds: 1000,
    environment: { name } as ResolvedEnvironment,
    value: { ...value, verification: { integrations, leftOut: [] } } as unknown as EnvironmentDeployment,
  };
}

/** The column Result of each environment. */
function resultsOf(...proofs: readonly (readonly Proved[])[]): readonly string[] {
  const lines: string[] = [];
  const reporter = { line: (text: string) => void lines.push(text) } as unknown as Reporter;
  const runs = proofs.map((some, index) => ended(`env${index}`, some));
  deployOutcome(reporter, runs, (run) => (run.kind === 'ended' ? run.value : null));
  return lines.slice(2).map((line) => line.split(/ {2,}/)[2] ?? '');
}

it('tells in the table of a deployment to several orgs what was proved in each', () => {
  const results = resultsOf(
    [['verified', 'jwt-bearer']],
    [
      ['verified', 'jwt-bearer'],
      ['not-verifiable', 'client-credentials'],
    ],
    [
      ['failed', 'jwt-bearer'],
      ['deviates', 'jwt-bearer'],
    ],
    // No app, nothing to prove.
    [
      ['verified', 'jwt-bearer'],
      ['not-verifiable', null],
    ],
    [],
  );
  expect(results).toEqual([
    'nothing to do, verified',
    'nothing to do, 1 not verified',
    'nothing to do, 1 failed, 1 deviating',
    'nothing to do, verified',
    'nothing to do',
  ]);
});

import { formatProblem } from '../../shared/formatProblem.ts';
import type { Reporter } from '../command.ts';
import { describeFailure } from './describeFailure.ts';
import type { FailedRun } from './environmentRun.ts';

/** Says among the output of several environments that this one failed, and why. */
export function reportFailure(reporter: Reporter, { environment: { name }, error, exitCode }: FailedRun): void {
  const { message, actions, problems } = describeFailure(error, name);
  const [first = '', ...more] = message.split('\n');
  reporter.line(`${name} ${exitCode === 3 ? 'was refused' : 'failed'}: ${first}`, 'bad');
  const rest = [...more, ...actions.map((action) => `  ${action}`), ...problems.flatMap(formatProblem)];
  for (const line of rest) reporter.line(`  ${line}`);
}

import type { Undone } from '../../provision/provisionResult.ts';
import type { Reporter } from '../command.ts';
import { describeRetired } from './describeRetired.ts';
import type { EnvironmentDeployment } from './environmentDeployment.ts';

/** More names than this are counted; `--json` has them all. */
const MOST_NAMES = 6;

/** Says for people how a run ended for one environment: what was done, what failed and why, what is left. */
export function reportDeployment(reporter: Reporter, result: EnvironmentDeployment): void {
  const done = describeDone(result);
  const undone = [...result.failed, ...result.skipped];
  if (done.length + undone.length + result.notDone.length === 0) {
    reporter.line('  Nothing to do: the org is as the files say.', 'good');
  }
  for (const line of done) reporter.line(`  ${line}`, 'good');
  for (const { id } of result.deployments.filter(({ status }) => status === 'failed')) {
    reporter.line(`  The org refused the deployment ${id} and kept nothing of it.`, 'bad');
  }
  for (const one of undone) reportUndone(reporter, one);
  if (result.notDone.length > 0) reporter.line(`  ${describeRest(result)}`, result.dryRun ? 'muted' : 'bad');
}

function reportUndone(reporter: Reporter, { username, action, reason, fix, platformText }: Undone): void {
  reporter.line(`  Not done for ${username}: ${action}. ${reason}`, 'bad');
  if (fix !== '') reporter.line(`    ${fix}`);
  if (platformText !== '') reporter.line(`    Salesforce: ${platformText}`, 'muted');
}

function describeDone({
  dryRun,
  deployed,
  deployments,
  created,
  updated,
  assigned,
  preauthorized,
  retired,
}: EnvironmentDeployment): readonly string[] {
  const ids = deployments.filter(({ status }) => status === 'succeeded').map(({ id }) => id);
  const users = [
    count(created.length, 'user created', 'users created'),
    count(updated.length, 'user updated', 'users updated'),
    count(assigned.length, 'assignment made', 'assignments made'),
    count(preauthorized.length, 'app pre-authorised', 'apps pre-authorised'),
  ].filter((text) => text !== '');
  const metadata = count(deployed.length, 'component', 'components');
  return [
    ...(metadata === ''
      ? []
      : [`${metadata} ${dryRun ? 'validated; nothing was written' : 'deployed'} (${ids.join(', ')}).`]),
    ...(users.length === 0 ? [] : [`${users.join(', ')}.`]),
    ...(retired.length === 0 ? [] : [`${describeRetired(retired)}.`]),
  ];
}

/** What a validation leaves open is no failure: apps name users that only a real run creates. */
function describeRest({ dryRun, notDone }: EnvironmentDeployment): string {
  const more = notDone.length > MOST_NAMES ? ` and ${notDone.length - MOST_NAMES} more` : '';
  const names = `${notDone.slice(0, MOST_NAMES).join(', ')}${more}`;
  return dryRun ? `Not validated, as it needs what a real run puts there first: ${names}.` : `Not done: ${names}.`;
}

function count(number: number, one: string, many: string): string {
  return number === 0 ? '' : `${number} ${number === 1 ? one : many}`;
}

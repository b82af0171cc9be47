import type { ComponentDifference } from '../../deploy/componentDifference.ts';
import type { LocalComponent } from '../../deploy/localComponent.ts';
import type { PlannedUser } from '../../provision/provisionPlan.ts';
import type { Reporter } from '../command.ts';
import type { Comparison } from './comparison.ts';

/** More than this is counted: nobody reads a thousand lines. */
const MOST_LINES = 60;
const MOST_CHANGES = 3;

/** Says for people what a deployment will change, before it does. */
export function reportPlan(reporter: Reporter, { differences, provisioning, preauthorizations }: Comparison): void {
  const changed = differences.filter(({ state }) => state !== 'same');
  for (const difference of changed.slice(0, MOST_LINES)) {
    reporter.line(`  ${describeDifference(difference)}`, difference.state === 'new' ? 'added' : 'changed');
  }
  if (changed.length > MOST_LINES) reporter.line(`  and ${changed.length - MOST_LINES} more components`, 'muted');
  for (const user of provisioning.users.slice(0, MOST_LINES)) reportUser(reporter, user);
  for (const { developerName, app } of preauthorizations) {
    reporter.line(`  + PermissionSet ${developerName} pre-authorised for ${app}`, 'added');
  }
}

function reportUser(reporter: Reporter, { username, userId, changes, assignments, unmanaged }: PlannedUser): void {
  const fields = changes.map(({ field }) => field).join(', ');
  if (userId === null) reporter.line(`  + User ${username}`, 'added');
  else if (fields !== '') reporter.line(`  ~ User ${username}: ${fields}`, 'changed');
  for (const { kind, name } of assignments) reporter.line(`  + ${kind} ${name} for ${username}`, 'added');
  for (const { kind, name } of unmanaged) {
    reporter.warn(
      `${username} also has the ${kind} ${name}, which its definition does not name. It is left alone: take it away in the org, or add it under access.`,
    );
  }
}

function describeDifference({ component, state, changes }: ComponentDifference<LocalComponent>): string {
  const name = `${component.type} ${component.fullName}`;
  if (state === 'new') return `+ ${name}`;
  const paths = changes.slice(0, MOST_CHANGES).map(({ path }) => path);
  const more = changes.length > MOST_CHANGES ? [`${changes.length - MOST_CHANGES} more`] : [];
  return `~ ${name}: ${[...paths, ...more].join(', ')}`;
}

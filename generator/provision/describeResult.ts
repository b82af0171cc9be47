import { KIND_NOUNS } from './kindNouns.ts';
import type { FieldChange } from './provisionPlan.ts';
import type { ProvisionResult, Undone } from './provisionResult.ts';

/** One line for people; `tone` is a word of the command line's colours. */
export interface ReportLine {
  readonly text: string;
  readonly tone: 'added' | 'changed' | 'muted' | 'bad';
}

/** What a run did to the users, one line each: created, changed, assigned, not done and why, left alone. */
export function describeResult(result: ProvisionResult): readonly ReportLine[] {
  const { created, updated, assigned, unchanged, unmanaged, skipped, failed } = result;
  return [
    ...created.map(({ username }) => line('added', `+ ${username}: user created`)),
    ...updated.map(({ username, changes }) =>
      line('changed', `~ ${username}: ${changes.map(describeChange).join(', ')}`),
    ),
    ...assigned.map(({ username, kind, name }) => line('added', `+ ${username}: ${KIND_NOUNS[kind]} ${name}`)),
    ...[...failed, ...skipped].flatMap(describeUndone),
    ...unchanged.map(({ username }) => line('muted', `  ${username}: nothing to do`)),
    ...unmanaged.map(({ username, kind, name }) =>
      line(
        'muted',
        `  ${username}: also holds the ${KIND_NOUNS[kind]} ${name}, which no definition names; left as it is`,
      ),
    ),
  ];
}

function line(tone: ReportLine['tone'], text: string): ReportLine {
  return { tone, text };
}

function describeChange({ field, from, to }: FieldChange): string {
  return `${field} ${from === null ? '(empty)' : from} -> ${to === null ? '(empty)' : to}`;
}

function describeUndone({ username, action, reason, fix, platformText }: Undone): readonly ReportLine[] {
  return [
    line('bad', `! ${username}: could not ${action}: ${reason}`),
    ...(fix === '' ? [] : [line('bad', `    ${fix}`)]),
    ...(platformText === '' ? [] : [line('bad', `    Salesforce: ${platformText}`)]),
  ];
}

import type { PlannedChange } from '../plannedChange.ts';
import { oneLine } from './oneLine.ts';

/** What is done with a thing, as the sign before it. */
export type ChangeSign = '+' | '~' | '-';

const SIGNS: Readonly<Record<PlannedChange['action'], ChangeSign>> = {
  create: '+',
  assign: '+',
  update: '~',
  freeze: '-',
  deactivate: '-',
  delete: '-',
  unassign: '-',
  revoke: '-',
};

/** Actions that the sign alone does not tell. */
const WORDS: Readonly<Partial<Record<PlannedChange['action'], string>>> = {
  freeze: 'freeze ',
  deactivate: 'deactivate ',
  delete: 'delete ',
  revoke: 'revoke ',
};

/** The sign of an action. */
export function changeSign({ action }: Pick<PlannedChange, 'action'>): ChangeSign {
  return SIGNS[action];
}

/** What a change is about: `PermissionSet Web_Lead_Intake`, `PermissionSetAssignment Legacy_Read of x@acme.example`. */
export function changeTitle({ action, type, name, username }: PlannedChange): string {
  const of = username === null || username === name ? '' : ` of ${oneLine(username)}`;
  return `${WORDS[action] ?? ''}${type} ${oneLine(name)}${of}`;
}

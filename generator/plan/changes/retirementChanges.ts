import { decodeFullName } from '../../deploy/decodeFullName.ts';
import type { RetirementStep } from '../../retire/retirementStep.ts';
import type { PlanInput } from '../planInput.ts';
import type { ChangeDetail, PlannedChange } from '../plannedChange.ts';
import { recordDetails } from './recordDetails.ts';

/** What the ends of integrations take, in the order in which the org takes it. */
export function retirementChanges({ retirement }: Pick<PlanInput, 'retirement'>): readonly PlannedChange[] {
  return (retirement?.steps ?? []).map((step) => ({
    // To the one who takes over it is a changed value.
    action: step.action === 'reassign' ? 'update' : step.action,
    type: step.type,
    name: decodeFullName(step.name),
    username: step.username,
    // A thing of several definitions is nobody's.
    integration: step.integration === '*' ? null : step.integration,
    file: null,
    details: detailsOf(step),
  }));
}

function detailsOf(step: RetirementStep): readonly ChangeDetail[] {
  const changes = step.values.map(({ field, from, to }) => ({ path: field, from, to }));
  if (changes.length === 0) return [endOf(step)];
  return recordDetails(typeOf(step.type), false, changes).map(withoutGain);
}

/** Whoever goes can no longer log in, and is left with the standard profile that grants the least: nobody gains by it. */
function withoutGain(detail: ChangeDetail): ChangeDetail {
  return detail.path === 'Profile' ? { ...detail, effect: 'neutral' } : detail;
}

/** Frozen is a field of the login that belongs to a user. */
function typeOf(type: string): string {
  return type === 'UserLogin' ? 'User' : type;
}

const WORDS: Readonly<Record<RetirementStep['action'], { readonly before: string; readonly after: string | null }>> = {
  freeze: { before: 'unfrozen', after: 'frozen' },
  revoke: { before: 'valid', after: null },
  unassign: { before: 'assigned', after: null },
  update: { before: 'as it is', after: 'changed' },
  reassign: { before: 'as it is', after: 'changed' },
  deactivate: { before: 'active', after: 'inactive' },
  delete: { before: 'there', after: null },
};

/** The whole thing ends. A muting permission set takes away, so that its end gives back. */
function endOf({ action, type, name }: RetirementStep): ChangeDetail {
  const { before, after } = WORDS[action];
  return {
    path: type,
    what: `${type} ${decodeFullName(name)}`,
    from: before,
    to: after,
    effect: type === 'MutingPermissionSet' ? 'widens' : 'narrows',
    stillGrantedBy: [],
  };
}

import { decodeFullName } from '../deploy/decodeFullName.ts';
import type { FoundComponent, FoundRetirement, Holder } from './foundRetirement.ts';
import { integrationOf } from './integrationOf.ts';
import type { RetirementStep } from './retirementStep.ts';

/** What is taken for done, and what is still to be deleted together. */
export interface Expected {
  readonly steps: readonly RetirementStep[];
  readonly deleted: readonly FoundComponent[];
}

/** Components that go only with another one of their integration: without it they would leave it wider than it was. */
const BOUND: Readonly<Record<string, string>> = {
  MutingPermissionSet: 'PermissionSetGroup',
  ProfilePasswordPolicy: 'Profile',
  ProfileSessionSetting: 'Profile',
};

/** Why a component cannot be deleted, as the end of a sentence; null when it can. */
export function findBlocker(found: FoundRetirement, component: FoundComponent, expected: Expected): string | null {
  const name = decodeFullName(component.fullName).toLowerCase();
  const user = found.request.kept.users.find((one) => namesOf(one, component.type).includes(name));
  if (user !== undefined) return `${user.position.file} still names it`;
  const holder = found.holders.find(
    (one) => one.type === component.type && one.name.toLowerCase() === name && !isReleased(one, expected),
  );
  if (holder !== undefined) return `${holder.holder} still has it`;
  const bound = boundTo(found, component);
  if (bound === undefined || expected.deleted.includes(bound)) return null;
  return `${bound.type} ${decodeFullName(bound.fullName)} stays`;
}

function boundTo({ request, components }: FoundRetirement, component: FoundComponent): FoundComponent | undefined {
  const integration = integrationOf(request, component);
  return components.find((one) => one.type === BOUND[component.type] && integrationOf(request, one) === integration);
}

type KeptUser = FoundRetirement['request']['kept']['users'][number];

function namesOf(user: KeptUser, type: string): readonly string[] {
  const references: Readonly<Record<string, readonly { readonly name: string }[]>> = {
    Profile: [user.profile],
    Role: user.role === null ? [] : [user.role],
    PermissionSet: user.permissionSets,
    PermissionSetGroup: user.permissionSetGroups,
  };
  return (references[type] ?? []).map(({ name }) => name.toLowerCase());
}

function isReleased({ type, name, holder }: Holder, { steps, deleted }: Expected): boolean {
  const [kind, ...rest] = holder.split(' ');
  const who = rest.join(' ').toLowerCase();
  if (kind !== 'User') return deleted.some((one) => one.type === kind && one.fullName.toLowerCase() === who);
  return steps.some((step) => {
    if (step.username?.toLowerCase() !== who) return false;
    if (type === 'Profile' || type === 'Role') return step.values.some(({ field }) => field === FIELDS[type]);
    return step.action === 'unassign' && step.name.toLowerCase() === name.toLowerCase();
  });
}

const FIELDS = { Profile: 'Profile', Role: 'UserRole' } as const;

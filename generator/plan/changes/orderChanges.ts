import { compareText } from '../../shared/compareText.ts';
import type { PlannedChange } from '../plannedChange.ts';

/** Types in the order in which they are written (see `planDeployment`, `planSteps`); other metadata goes with the first. */
const ORDER: readonly (readonly string[])[] = [
  ['Role'],
  ['Profile'],
  ['PermissionSet'],
  ['MutingPermissionSet'],
  ['PermissionSetGroup'],
  ['ProfilePasswordPolicy', 'ProfileSessionSetting'],
  ['User'],
  ['PermissionSetLicenseAssign'],
  ['PermissionSetAssignment'],
  ['ConnectedApp', 'ExternalClientApplication'],
  ['ExtlClntAppOauthSettings'],
  ['ExtlClntAppGlobalOauthSettings'],
  ['ExtlClntAppOauthConfigurablePolicies'],
  ['ExtlClntAppConfigurablePolicies'],
  ['ExtlClntAppOauthSecuritySettings'],
  ['SetupEntityAccess'],
];

const RANKS: ReadonlyMap<string, number> = new Map(
  ORDER.flatMap((types, rank) => types.map((type) => [type, rank] as const)),
);

/** In the order of application, then by type, name and user. */
export function orderChanges(changes: readonly PlannedChange[]): readonly PlannedChange[] {
  const rank = ({ type }: PlannedChange) => RANKS.get(type) ?? -1;
  return changes.toSorted(
    (left, right) =>
      rank(left) - rank(right) ||
      compareText(left.type, right.type) ||
      compareText(left.name, right.name) ||
      compareText(left.username ?? '', right.username ?? ''),
  );
}

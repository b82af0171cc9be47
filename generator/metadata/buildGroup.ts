import type { ObjectAccess } from '../resolve/objectAccess.ts';
import type { ResolvedMuting } from '../resolve/resolvedGroup.ts';
import type { ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';
import { compareText } from '../shared/compareText.ts';
import { byText } from './byText.ts';
import type { MutingPermissionSetComponent, PermissionSetGroupComponent } from './component.ts';
import { grantElements } from './grantElements.ts';
import type { FieldPermissionsElements } from './permissionSetElements.ts';

/**
 * The permission set group of an integration, after the muting permission set that it names; neither when none is
 * defined. `status` is left out: the org calculates it (Metadata API Developer Guide, PermissionSetGroup).
 */
export function buildGroup(
  user: ResolvedIntegrationUser,
  apiVersion: number,
): readonly (MutingPermissionSetComponent | PermissionSetGroupComponent)[] {
  const { group } = user.access;
  if (group === null) return [];
  const { developerName, label, muting, permissionSets } = group;
  return [
    ...(muting === null ? [] : [buildMutingPermissionSet(muting, user, apiVersion)]),
    {
      type: 'PermissionSetGroup',
      fullName: developerName,
      elements: {
        description: user.description || null,
        hasActivationRequired: false,
        label,
        mutingPermissionSets: muting === null ? [] : [muting.developerName],
        permissionSets: [...new Set([user.developerName, ...permissionSets])].toSorted(compareText),
      },
    },
  ];
}

/** What is on in it is off for the group (Metadata API Developer Guide, MutingPermissionSet). */
function buildMutingPermissionSet(
  muting: ResolvedMuting,
  user: ResolvedIntegrationUser,
  apiVersion: number,
): MutingPermissionSetComponent {
  return {
    type: 'MutingPermissionSet',
    fullName: muting.developerName,
    elements: {
      ...grantElements(muting, apiVersion),
      description: user.description || null,
      fieldPermissions: muting.objects.flatMap(toFieldPermissions).toSorted(byText(({ field }) => field)),
      hasActivationRequired: false,
      label: muting.label,
    },
  };
}

/** A field that cannot be read cannot be edited; one that cannot be edited may still be read. */
function toFieldPermissions({ object, readFields, editFields }: ObjectAccess): readonly FieldPermissionsElements[] {
  const onlyEdit = editFields.filter((field) => !readFields.includes(field));
  return [
    ...readFields.map((field) => ({ editable: true, field: `${object}.${field}`, readable: true })),
    ...onlyEdit.map((field) => ({ editable: true, field: `${object}.${field}`, readable: false })),
  ];
}

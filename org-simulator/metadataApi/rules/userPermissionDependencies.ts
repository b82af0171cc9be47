import { entriesOf } from '../body/entriesOf.ts';
import type { ComponentRule } from '../components/deployedComponent.ts';
import { effectiveBody } from './effectiveBody.ts';

/** Quoted in public deployment logs; Salesforce publishes no list, so there are more in a real org. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  ManageUsers: [
    'AssignPermissionSets',
    'DelegatedTwoFactor',
    'FreezeUsers',
    'ManageInternalUsers',
    'ManageIpAddresses',
    'ManageLoginAccessPolicies',
    'ManagePasswordPolicies',
    'ManageProfilesPermissionsets',
    'ManageRoles',
    'ManageSharing',
    'MonitorLoginHistory',
    'ViewAllUsers',
  ],
  ViewSetup: ['ViewRoles'],
};

/** "Permission X depends on permission(s): A, B", naming those that are missing. */
export const userPermissionDependencies: ComponentRule = (component, org) => {
  const granted = new Set(entriesOf(effectiveBody(component, org), 'userPermissions').map(({ name }) => String(name)));
  for (const [permission, needed] of Object.entries(NEEDS)) {
    const missing = granted.has(permission) ? needed.filter((name) => !granted.has(name)) : [];
    if (missing.length > 0) return `Permission ${permission} depends on permission(s): ${missing.join(', ')}`;
  }
  return undefined;
};

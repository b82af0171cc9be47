import type { FoundState, FoundUser } from '../../../generator/provision/foundState.ts';
import { desiredUserOf } from './desiredUserOf.ts';

/** An org with the profile, licences, role, sets and group that the tests refer to, and no user. */
export function foundStateOf(parts: Partial<FoundState> = {}): FoundState {
  return {
    users: [],
    profiles: [
      { id: '00e01', name: 'ERP Order Sync Integration', userLicense: 'Salesforce Integration' },
      { id: '00e02', name: 'Standard User', userLicense: 'Salesforce' },
    ],
    roles: [{ id: '00E01', name: 'Integrations' }],
    userLicenses: [
      { name: 'Salesforce Integration', total: 5, used: 0, unusable: null },
      { name: 'Salesforce', total: 10, used: 10, unusable: null },
    ],
    permissionSetLicenses: [{ id: '0PL01', name: 'SalesforceAPIIntegrationPsl', total: 5, used: 0, unusable: null }],
    permissionSets: [
      { id: '0PS01', name: 'Erp_Order_Sync' },
      { id: '0PS02', name: 'Shared_API_Read' },
      { id: '0PS03', name: 'ns__Vendor' },
    ],
    permissionSetGroups: [
      { id: '0PG01', name: 'Ready', status: 'Updated' },
      { id: '0PG02', name: 'Slow', status: 'Outdated' },
    ],
    assignments: [],
    known: {},
    ...parts,
  };
}

/** The user that `desiredUserOf()` describes, as an org holds it. */
export function foundUserOf(parts: Partial<FoundUser> = {}): FoundUser {
  return {
    id: '00501',
    username: 'erp-order-sync@acme.example',
    fields: { CommunityNickname: 'erp', ...desiredUserOf().fields } as FoundUser['fields'],
    profile: { id: '00e01', name: 'ERP Order Sync Integration', userLicense: 'Salesforce Integration' },
    role: null,
    userType: 'Standard',
    frozen: false,
    ...parts,
  };
}

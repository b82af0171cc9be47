import type { PreflightRequest } from '../preflightRequest.ts';
import type { Need } from './need.ts';

/**
 * Whoever changes metadata needs one of the first two and besides it what the feature asks for, which the Metadata API
 * Developer Guide tells of few types (Salesforce Help, platform.meta_modify_metadata_perm): those are doubtful.
 */
const METADATA: Need = {
  what: 'to deploy metadata',
  anyOf: ['ModifyMetadata', 'ModifyAllData'],
  certain: true,
};

const CUSTOMIZE: Need = { what: 'to deploy apps', anyOf: ['CustomizeApplication'], certain: false };

const BY_TYPE: readonly { readonly types: RegExp; readonly needs: readonly Need[] }[] = [
  {
    types: /^(Profile|PermissionSet|PermissionSetGroup|MutingPermissionSet)$/,
    needs: [
      { what: 'to deploy profiles and permission sets', anyOf: ['ManageProfilesPermissionsets'], certain: false },
    ],
  },
  { types: /^Role$/, needs: [{ what: 'to deploy roles', anyOf: ['ManageRoles'], certain: false }] },
  {
    types: /^ProfilePasswordPolicy$/,
    needs: [{ what: 'to deploy password policies', anyOf: ['ManagePasswordPolicies'], certain: false }],
  },
  {
    // "Customize Application AND either Modify All Data OR Create, edit, and delete External Client Apps" (Salesforce
    // Mobile Push Notifications Implementation Guide, "Creating an External Client App").
    types: /^(ExternalClientApplication|ExtlClntApp\w+)$/,
    needs: [
      CUSTOMIZE,
      {
        what: 'to deploy external client apps',
        anyOf: ['ExternalClientAppDeveloper', 'ModifyAllData'],
        certain: false,
      },
    ],
  },
  {
    types: /^ConnectedApp$/,
    needs: [
      CUSTOMIZE,
      { what: 'to deploy connected apps', anyOf: ['ManageRemoteAccess', 'ModifyAllData'], certain: false },
    ],
  },
];

/** "To create or update a User record, you must have the Manage Internal Users permission" (Object Reference, User). */
const USERS: Need = {
  what: 'to create or change users',
  anyOf: ['ManageInternalUsers', 'ManageUsers'],
  certain: true,
};

/** Object Reference, PermissionSetAssignment and PermissionSetLicenseAssign, Special Access Rules. */
const ASSIGNMENTS: Need = {
  what: 'to assign permission sets and licences',
  anyOf: ['AssignPermissionSets', 'ManageUsers'],
  certain: true,
};

/** SetupEntityAccess belongs to a permission set. */
const PREAUTHORIZATIONS: Need = {
  what: 'to pre-authorise apps by permission sets',
  anyOf: ['ManageProfilesPermissionsets'],
  certain: false,
};

/** What the deploying user must be allowed to for what this run writes, each once; nothing for a run that writes nothing. */
export function findNeeds({ differences, provisioning, preauthorizations }: PreflightRequest): readonly Need[] {
  const types = new Set(differences.filter(({ state }) => state !== 'same').map(({ component }) => component.type));
  const byType = BY_TYPE.filter((row) => [...types].some((type) => row.types.test(type)));
  const { users } = provisioning;
  return [
    ...(types.size > 0 ? [METADATA] : []),
    ...new Set(byType.flatMap(({ needs }) => needs)),
    ...(users.some(({ userId, changes }) => userId === null || changes.length > 0) ? [USERS] : []),
    ...(users.some(({ assignments }) => assignments.length > 0) ? [ASSIGNMENTS] : []),
    ...(preauthorizations.length > 0 ? [PREAUTHORIZATIONS] : []),
  ];
}

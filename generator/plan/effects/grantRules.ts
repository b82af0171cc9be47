import { closing } from './closing.ts';
import type { EffectOf, EffectRule } from './effectOf.ts';
import { exchanging } from './exchanging.ts';
import { opening } from './opening.ts';
import { ranked } from './ranked.ts';
import { unchanging } from './unchanging.ts';

/** Elements of `objectPermissions`, and what each is in Setup. */
const OBJECT_OPERATIONS: Readonly<Record<string, string>> = {
  allowCreate: 'Create',
  allowDelete: 'Delete',
  allowEdit: 'Edit',
  allowRead: 'Read',
  modifyAllRecords: 'Modify All Records',
  viewAllFields: 'View All Fields',
  viewAllRecords: 'View All Records',
};

/** Lists of which an entry grants something when it is enabled, and what. */
const ENABLED: Readonly<Record<string, string>> = {
  agentAccesses: 'agent',
  classAccesses: 'Apex class',
  customMetadataTypeAccesses: 'custom metadata type',
  customPermissions: 'custom permission',
  customSettingAccesses: 'custom setting',
  emailRoutingAddressAccesses: 'email routing address',
  externalCredentialPrincipalAccesses: 'external credential principal',
  externalDataSourceAccesses: 'external data source',
  flowAccesses: 'flow',
  pageAccesses: 'Visualforce page',
  servicePresenceStatusAccesses: 'service presence status',
};

/**
 * User permissions that take something away: API Only User keeps a user out of the user interface (help
 * platform.integration_user), the others ask for a second factor (help xcloud.security_require_2fa_api).
 */
const RESTRICTING: ReadonlySet<string> = new Set(['ApiUserOnly', 'ForceTwoFactor', 'TwoFactorApi']);

const userPermission: EffectOf = (change, around) => {
  const name = change.path.slice(change.path.indexOf('[') + 1, change.path.lastIndexOf(']'));
  return RESTRICTING.has(name) ? closing(change, around) : opening(change, around);
};

/** What Profile, PermissionSet and MutingPermissionSet have in common (Metadata API Developer Guide). */
export const GRANT_RULES: readonly EffectRule[] = [
  ...Object.entries(OBJECT_OPERATIONS).map(([element, operation]) => ({
    path: new RegExp(`^objectPermissions\\[(.*)\\]\\.${element}$`),
    what: `${operation} on $1`,
    effect: opening,
  })),
  { path: /^fieldPermissions\[(.*)\]\.readable$/, what: 'Read on $1', effect: opening },
  { path: /^fieldPermissions\[(.*)\]\.editable$/, what: 'Edit on $1', effect: opening },
  { path: /^userPermissions\[(.*)\]\.enabled$/, what: 'user permission $1', effect: userPermission },
  ...Object.entries(ENABLED).map(([element, noun]) => ({
    path: new RegExp(`^${element}\\[(.*)\\]\\.enabled$`),
    what: `${noun} $1`,
    effect: opening,
  })),
  { path: /^applicationVisibilities\[(.*)\]\.visible$/, what: 'app $1', effect: opening },
  { path: /^applicationVisibilities\[(.*)\]\.default$/, what: 'default app $1', effect: unchanging },
  { path: /^recordTypeVisibilities\[(.*)\]\.visible$/, what: 'record type $1', effect: opening },
  {
    path: /^recordTypeVisibilities\[(.*)\]\.(?:default|personAccountDefault)$/,
    what: 'default record type $1',
    effect: unchanging,
  },
  {
    path: /^tabSettings\[(.*)\]\.visibility$/,
    what: 'tab $1',
    effect: ranked(['None', 'Available', 'Visible'], 'None'),
  },
  {
    path: /^tabVisibilities\[(.*)\]\.visibility$/,
    what: 'tab $1',
    effect: ranked(['Hidden', 'DefaultOff', 'DefaultOn'], 'Hidden'),
  },
  {
    path: /^categoryGroupVisibilities\[(.*)\]\.visibility$/,
    what: 'data category group $1',
    effect: ranked(['NONE', 'CUSTOM', 'ALL'], 'NONE'),
  },
  // A session-based permission set or group grants nothing until it is activated (help perm_sets_session_map).
  { path: /^hasActivationRequired$/, what: 'session activation required', effect: closing },
  // Only who holds the licence may be assigned the set (Metadata API Developer Guide, PermissionSet).
  {
    path: /^license$/,
    what: 'licence that the permission set is bound to',
    effect: (change, around) => (change.from !== null && change.to !== null ? exchanging : closing)(change, around),
  },
  { path: /^(?:label|description)$/, what: '$&', effect: unchanging },
];

import { allowingRanges } from './allowingRanges.ts';
import { APP_SWITCH_RULES } from './appSwitchRules.ts';
import type { EffectOf, EffectRule } from './effectOf.ts';
import { exchanging } from './exchanging.ts';
import { measured } from './measured.ts';
import { opening } from './opening.ts';
import { ranked } from './ranked.ts';
import { refreshToken } from './refreshToken.ts';
import { SESSION_LEVELS } from './sessionSettingRules.ts';
import { unchanging } from './unchanging.ts';

/** From the tightest, in the words of both kinds of app (help xcloud.connected_app_manage_oauth). */
const IP_RELAXATION = ranked(['Enforce', 'Enforce_RelaxRefresh', 'Bypass_2factor', 'Bypass'], 'Enforce');

const TIMEOUT = measured({ more: 'widens', zeroIsEndless: false, absent: null });

const APPROVED = 'AdminApprovedPreAuthorized';
const PERMITTED_USERS = ranked([APPROVED, 'AllSelfAuthorized'], 'AllSelfAuthorized');

/** A new app was open to nobody. */
const permittedUsers: EffectOf = (change, around) =>
  PERMITTED_USERS(around.isNew ? { ...change, from: APPROVED } : change, around);

/**
 * ConnectedApp, ExternalClientApplication and the settings and policies of the latter (Metadata API Developer Guide). The
 * elements of a connected app stand in `oauthConfig`, `oauthPolicy` and `sessionPolicy`.
 */
export const APP_RULES: readonly EffectRule[] = [
  { path: /^oauthConfig\.scopes\[(.*)\]$/, what: 'OAuth scope $1', effect: opening },
  { path: /^commaSeparatedOauthScopes\[(.*)\]$/, what: 'OAuth scope $1', effect: opening },
  { path: /^commaSeparatedCustomScopes\[(.*)\]$/, what: 'custom OAuth scope $1', effect: opening },
  {
    path: /^(?:permissionSetName|commaSeparatedPermissionSet)\[(.*)\]$/,
    what: 'pre-authorised permission set $1',
    effect: opening,
  },
  { path: /^(?:profileName|commaSeparatedProfile)\[(.*)\]$/, what: 'pre-authorised profile $1', effect: opening },
  // Tokens and codes are sent there.
  { path: /^(?:oauthConfig\.)?callbackUrl\[(.*)\]$/, what: 'callback URL $1', effect: opening },
  // Whoever has its key gets a token by the JWT bearer flow.
  { path: /^(?:oauthConfig\.)?certificate$/, what: 'certificate', effect: exchanging },
  { path: /^clientAssertionCertificate$/, what: 'certificate of client assertions', effect: exchanging },
  {
    path: /^(?:clientCredentialsFlowUser|oauthConfig\.oauthClientCredentialUser)$/,
    what: 'run-as user of the client credentials flow',
    effect: exchanging,
  },
  // The default lets every user of the org approve the app for himself (help xcloud.connected_app_manage_oauth).
  {
    path: /^permittedUsersPolicyType$/,
    what: 'permitted users',
    effect: permittedUsers,
  },
  {
    path: /^(?:oauthPolicy\.ipRelaxation|ipRelaxationPolicyType)$/,
    what: 'IP relaxation',
    effect: IP_RELAXATION,
  },
  { path: /^(?:oauthPolicy\.)?refreshTokenPolicy$/, what: 'refresh token policy', effect: refreshToken },
  // From these addresses users need no second factor (Metadata API Developer Guide, ConnectedApp, ipRanges).
  { path: /^ipRanges\[([^\]]*)\]$/, what: 'trusted IP range $1', effect: allowingRanges('ipRanges') },
  {
    path: /^trustedIpRanges\[([^\]]*)\]$/,
    what: 'trusted IP range $1',
    effect: allowingRanges('trustedIpRanges'),
  },
  {
    path: /^(?:ipRanges|trustedIpRanges)\[([^\]]*)\]\.description$/,
    what: '$&',
    effect: unchanging,
  },
  {
    path: /^(?:requiredSessionLevel|sessionPolicy\.sessionLevel)$/,
    what: 'required session level',
    effect: SESSION_LEVELS,
  },
  {
    path: /^(?:sessionTimeoutInMinutes|sessionPolicy\.sessionTimeout)$/,
    what: 'session timeout in minutes',
    effect: TIMEOUT,
  },
  {
    path: /^(?:namedUserJwtTimeout|guestJwtTimeout)$/,
    what: 'validity of JWT access tokens in minutes',
    effect: TIMEOUT,
  },
  // The platform opens a packaged app to other orgs.
  {
    path: /^distributionState$/,
    what: 'distribution state',
    effect: ranked(['Local', 'Packaged', 'Managed', 'AutoInstalled'], 'Local'),
  },
  ...APP_SWITCH_RULES,
  {
    path: /^(?:label|description|contactEmail|contactPhone|iconUrl|infoUrl|logoUrl|startUrl|startPage|mobileStartUrl|isProtected|managedType|externalClientApplication|(?:oauthConfig\.|oauthPolicy\.)?singleLogoutUrl)$/,
    what: '$&',
    effect: unchanging,
  },
];

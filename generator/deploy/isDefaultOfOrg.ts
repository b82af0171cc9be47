import type { ElementChange } from './componentDifference.ts';

/** Types whose every grant is written out, so that anything more is a difference. */
const WRITTEN_OUT: ReadonlySet<string> = new Set(['Profile', 'PermissionSet', 'MutingPermissionSet']);

/** Apps: whatever is not known to be harmless may let somebody in. */
const APP = /^(?:ConnectedApp|ExternalClientApplication|ExtlClntApp\w+)$/;

/**
 * Elements of apps that let nobody in, see more or stay longer, whatever their value (Metadata API Developer Guide,
 * ConnectedApp and the types of external client apps): how the app looks, where its users start, what happens to a session
 * that is not high enough, and what an identity token is made of besides claims.
 */
const HARMLESS =
  /(?:^|\.)(?:contactEmail|contactPhone|iconUrl|infoUrl|logoUrl|startUrl|startPage|mobileStartUrl|label|managedType|isProtected|policyAction|idTokenIncludeStandardClaims|idTokenValidity(?:InMinutes)?)$/;

/** With this value the session settings of the user hold (Metadata API Developer Guide, JWTSessionTimeoutType). */
const OF_USER = /^(?:guest|namedUser)JwtSessionTimeoutType$/;

/** Elsewhere: elements that open something. */
const OPENS_SOMETHING = /permission|profile|scope|range|user|handler|enabled|attribute|callback|certificate/i;

/**
 * Whether an element is one that the org adds to a component by itself: a setting at its default that opens nothing. Orgs
 * return more of them with a higher API version, and they would look like a change forever. Of an app everything else is a
 * difference, so that nothing that was taken out of a file stays unnoticed in the org: the certificate of a flow that
 * is no longer used lets its key in.
 */
export function isDefaultOfOrg(type: string, { path, from, to }: ElementChange): boolean {
  if (to !== null || WRITTEN_OUT.has(type)) return false;
  if (!APP.test(type)) return !OPENS_SOMETHING.test(path);
  return HARMLESS.test(path) || (OF_USER.test(path) && from === 'UserSession');
}

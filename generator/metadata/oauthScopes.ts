import type { ConnectedAppOauthAccessScope } from '@salesforce/types/metadata';
import { OAUTH_SCOPES } from '../definitions/formats/oauthScopes.ts';

/** The order in which Salesforce returns OAuth scopes is that of the enum in the Metadata API's WSDL. */
const POSITIONS: ReadonlyMap<string, number> = new Map(OAUTH_SCOPES.map((scope, position) => [scope, position]));

/** The scopes, each once, in Salesforce's order. */
export function oauthScopes(names: readonly string[]): readonly ConnectedAppOauthAccessScope[] {
  return [...new Set(names.map(toScope))].toSorted((left, right) => POSITIONS.get(left)! - POSITIONS.get(right)!);
}

/**
 * The scopes as external client apps spell them: a comma and a blank between them, and another name for the Salesforce
 * API Platform (forcedotcom/cli#3482 and retrieved `.ecaOauth` files have `Api, Web, RefreshToken`).
 */
export function commaSeparatedOauthScopes(names: readonly string[]): string {
  return oauthScopes(names)
    .map((scope) => (scope === 'SFAP' ? 'SFApiPlatform' : scope))
    .join(', ');
}

function toScope(name: string): ConnectedAppOauthAccessScope {
  if (!POSITIONS.has(name)) throw new Error(`"${name}" is no OAuth scope of the Metadata API.`);
  return name as ConnectedAppOauthAccessScope;
}

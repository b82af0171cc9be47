import { parseDuration } from '../../definitions/formats/parseDuration.ts';
import type { Definition } from '../../definitions/schema/definitionSchema.ts';
import type { IntegrationContext } from '../integration/integrationContext.ts';
import type { OAuthFlow, RefreshTokenPolicy, ResolvedApp } from '../resolvedIntegrationUser.ts';

type WrittenApp = Exclude<NonNullable<Definition['app']>, 'none'>;

/** Never called by a server flow, but Salesforce saves no OAuth app without one. */
const CALLBACK_URL = 'https://login.salesforce.com/services/oauth2/success';

/**
 * JWT bearer wants RefreshToken although it never returns a refresh token: without it the token endpoint answers
 * "refresh_token scope is required and the connected app should be installed and preauthorized."
 */
const SCOPES: Readonly<Record<OAuthFlow, readonly string[]>> = {
  'jwt-bearer': ['Api', 'RefreshToken'],
  'client-credentials': ['Api'],
};

/**
 * Neither flow returns a refresh token (Salesforce help, xcloud.remoteaccess_oauth_jwt_flow), so these govern only
 * tokens that some other flow got through the same app. Where RefreshToken is no scope, such tokens expire at once; where it has to be one,
 * a day is the shortest that both kinds of app take in the same unit.
 */
const REFRESH_TOKENS: Readonly<Record<OAuthFlow, RefreshTokenPolicy>> = {
  'jwt-bearer': { policy: 'specific-lifetime', period: 1, unit: 'days' },
  'client-credentials': { policy: 'zero' },
};

/** JWT bearer by default: Salesforce's own review advises against client credentials (help, xcloud.shr_external_client_apps). */
export function resolveApp(context: IntegrationContext): ResolvedApp {
  const app = context.definition.app ?? {};
  if (app === 'none') return { type: 'none' };
  const { type = 'external-client-app', flow = 'jwt-bearer' } = app;
  // Who manages an existing app elsewhere keeps its key there as well: a certificate counts only when it is named.
  if (type === 'existing') {
    return { type, name: app.name ?? '', flow, certificate: app.certificate ?? null };
  }
  return {
    type,
    flow,
    scopes: app.scopes ?? SCOPES[flow],
    certificate: resolveCertificate(app, flow, context),
    callbackUrl: app.callbackUrl ?? CALLBACK_URL,
    refreshToken: resolveRefreshToken(app, flow),
    ipRelaxation: app.ipRelaxation ?? 'enforce',
  };
}

function resolveCertificate(app: WrittenApp, flow: OAuthFlow, context: IntegrationContext): string | null {
  if (app.certificate !== undefined) return app.certificate;
  if (flow === 'client-credentials') return null;
  return `reference/certificates/${context.name}.${context.environment.name}.crt`;
}

function resolveRefreshToken({ refreshToken }: WrittenApp, flow: OAuthFlow): RefreshTokenPolicy {
  if (refreshToken === undefined) return REFRESH_TOKENS[flow];
  const { policy = 'specific-lifetime', validity } = refreshToken;
  if (policy === 'infinite' || policy === 'zero') return { policy };
  const duration = parseDuration(validity ?? '');
  return duration === null ? REFRESH_TOKENS[flow] : { policy, ...duration };
}

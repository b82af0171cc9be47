import type { Finding } from '../finding.ts';
import { resolveApp } from '../sections/resolveApp.ts';
import type { DefinitionRule } from './definitionRule.ts';

/** The two names of one scope, which only says that access may go on without the user. */
const REFRESH: readonly string[] = ['RefreshToken', 'OfflineAccess'];

/** The scopes give the flow a token that can do something. */
export const scopesForFlow: DefinitionRule = (context) => {
  const app = resolveApp(context);
  if (!('scopes' in app)) return [];
  const path = ['app', 'scopes'];
  if (app.scopes.every((scope) => REFRESH.includes(scope))) return [{ severity: 'problem', path, ...NO_ACCESS }];
  const isRefused = app.flow === 'jwt-bearer' && !app.scopes.some((scope) => REFRESH.includes(scope));
  return isRefused ? [{ severity: 'warning', path, ...NO_REFRESH }] : [];
};

/** An access token needs a scope besides refresh_token (Salesforce help, xcloud.remoteaccess_oauth_jwt_flow). */
const NO_ACCESS: Pick<Finding, 'message' | 'fix'> = {
  message: 'No scope gives access to anything.',
  fix: 'Add the scope Api.',
};

const NO_REFRESH: Pick<Finding, 'message' | 'fix'> = {
  message:
    'Without the scope RefreshToken the JWT bearer flow may be refused: "refresh_token scope is required and the connected app should be installed and preauthorized."',
  fix: 'Add RefreshToken; no refresh token is ever returned to this flow.',
};

import { resolveApp } from '../sections/resolveApp.ts';
import type { DefinitionRule } from './definitionRule.ts';

/** refreshTokenValidityUnit is documented with Days and Hours (Metadata API guide, ExtlClntAppOauthConfigurablePolicies). */
export const refreshTokenUnit: DefinitionRule = (context) => {
  const app = resolveApp(context);
  if (app.type !== 'external-client-app' || !('unit' in app.refreshToken) || app.refreshToken.unit !== 'months')
    return [];
  const message = 'A validity in months is documented for connected apps only; an external client app may be refused.';
  const fix = 'Write the validity in days.';
  return [{ severity: 'warning', path: ['app', 'refreshToken', 'validity'], message, fix }];
};

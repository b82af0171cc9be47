import type { Finding } from '../finding.ts';
import { API_ONLY_PROFILES } from '../profiles/apiOnlyProfiles.ts';
import type { DefinitionRule } from './definitionRule.ts';

/**
 * The run-as user of the client credentials flow must be API only (Metadata API developer guide,
 * ExtlClntAppOauthConfigurablePolicies, clientCredentialsFlowUser). Every generated profile sees to that.
 */
export const clientCredentials: DefinitionRule = ({ definition: { access, app, profile } }) => {
  if (app === undefined || app === 'none' || app.flow !== 'client-credentials') return [];
  const isApiOnly =
    API_ONLY_PROFILES.has(profile?.use?.toLowerCase() ?? '') ||
    access?.userPermissions?.includes('ApiUserOnly') === true;
  return [
    ...(profile?.use === undefined || isApiOnly ? [] : [runAsProfile(profile.use)]),
    ...(app.certificate === undefined || app.type === 'existing' ? [] : [openJwt()]),
  ];
};

function runAsProfile(used: string): Finding {
  return {
    severity: 'warning',
    path: ['profile', 'use'],
    message: `The run-as user of client credentials must hold "API Only User"; whether "${used}" grants it is not known here.`,
    fix: 'Make sure that it does, or let a profile be generated.',
  };
}

/** A certificate in the app is all that the JWT bearer flow needs. */
function openJwt(): Finding {
  return {
    severity: 'warning',
    path: ['app', 'certificate'],
    message: 'A certificate opens the JWT bearer flow of this app too.',
    fix: 'Remove the certificate, or take the flow "jwt-bearer".',
  };
}

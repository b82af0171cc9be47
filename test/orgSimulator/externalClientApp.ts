import type { ComponentFile } from './deployFiles.ts';

export interface AppOptions {
  readonly permitted?: string;
  readonly relaxation?: string;
  readonly scopes?: string;
  readonly runAs?: string;
  readonly enabled?: boolean;
}

/** The five components of an external client app for both flows. */
export function externalClientApp(
  certificate: string,
  {
    permitted = 'AdminApprovedPreAuthorized',
    relaxation = 'Enforce',
    scopes = 'Api, RefreshToken',
    runAs = 'erp@acme.example',
    enabled = true,
  }: AppOptions = {},
): readonly ComponentFile[] {
  const body = certificate.replace(/-----[^-]+-----/g, '').trim();
  const app = '<externalClientApplication>Erp</externalClientApplication>';
  const approved =
    permitted === 'AdminApprovedPreAuthorized'
      ? '<commaSeparatedPermissionSet>Orders</commaSeparatedPermissionSet>'
      : '';
  return [
    {
      type: 'ExternalClientApplication',
      fullName: 'Erp',
      path: 'externalClientApps/Erp.eca',
      xml: '<contactEmail>a@acme.example</contactEmail><distributionState>Local</distributionState><label>ERP App</label>',
    },
    {
      type: 'ExtlClntAppOauthSettings',
      fullName: 'Erp_oauth',
      path: 'extlClntAppOauthSettings/Erp_oauth.ecaOauth',
      xml: `<commaSeparatedOauthScopes>${scopes}</commaSeparatedOauthScopes>${app}<label>Erp_oauth</label>`,
    },
    {
      type: 'ExtlClntAppGlobalOauthSettings',
      fullName: 'Erp_glbloauth',
      path: 'extlClntAppGlobalOauthSets/Erp_glbloauth.ecaGlblOauth',
      xml: `<callbackUrl>https://login.salesforce.com/services/oauth2/success</callbackUrl><certificate>${body}</certificate>${app}<isClientCredentialsFlowEnabled>true</isClientCredentialsFlowEnabled><label>Erp_glbloauth</label>`,
    },
    {
      type: 'ExtlClntAppOauthConfigurablePolicies',
      fullName: 'Erp_oauthPlcy',
      path: 'extlClntAppOauthPolicies/Erp_oauthPlcy.ecaOauthPlcy',
      xml: `${runAs === '' ? '' : `<clientCredentialsFlowUser>${runAs}</clientCredentialsFlowUser>`}${approved}${app}<ipRelaxationPolicyType>${relaxation}</ipRelaxationPolicyType><isClientCredentialsFlowEnabled>${runAs !== ''}</isClientCredentialsFlowEnabled><label>Erp_oauthPlcy</label><permittedUsersPolicyType>${permitted}</permittedUsersPolicyType>`,
    },
    {
      type: 'ExtlClntAppConfigurablePolicies',
      fullName: 'Erp_plcy',
      path: 'extlClntAppPolicies/Erp_plcy.ecaPlcy',
      xml: `${app}<isEnabled>${enabled}</isEnabled><isOauthPluginEnabled>true</isOauthPluginEnabled><label>Erp_plcy</label>`,
    },
  ];
}

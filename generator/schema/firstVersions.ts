/**
 * What came with which API version: elements by type, values by enum, `*` for a whole type. Read from the Metadata WSDLs
 * of API 53.0 to 66.0 (forcedotcom/wsdl, one version after the other) and, for 67.0, from @salesforce/types 1.9.0. The
 * external client app types stand in the WSDL from 57.0 on, but are documented from 59.0 on (Metadata API Developer Guide).
 */
export const firstVersions: Readonly<Record<number, Readonly<Record<string, readonly string[]>>>> = {
  54: { ConnectedAppOauthAccessScope: ['Chatbot'] },
  55: { ConnectedAppOauthAccessScope: ['CDPSegment'] },
  56: { ConnectedAppOauthConfig: ['isClientCredentialEnabled', 'oauthClientCredentialUser'] },
  57: {
    ConnectedAppOauthAccessScope: ['CDPCalculatedInsight', 'CDPIdentityResolution', 'ForgotPassword'],
    ConnectedAppOauthConfig: ['isCodeCredentialEnabled', 'isCodeCredentialPostOnly'],
  },
  58: {
    ConnectedAppOauthAccessScope: ['CDP', 'Interaction', 'SFAP', 'UserRegistration'],
    ConnectedAppOauthConfig: ['isNamedUserJwtEnabled'],
  },
  59: {
    ConnectedAppOauthAccessScope: ['EinsteinGPT', 'PwdlessLogin'],
    ConnectedAppOauthConfig: ['isPkceRequired'],
    ExternalClientApplication: ['*'],
    ExtlClntAppGlobalOauthSettings: ['*'],
    ExtlClntAppOauthConfigurablePolicies: ['*'],
    ExtlClntAppOauthSettings: ['*'],
    MutingPermissionSet: ['externalCredentialPrincipalAccesses'],
    PermissionSet: ['externalCredentialPrincipalAccesses'],
  },
  60: {
    ConnectedAppOauthConfig: [
      'isRefreshTokenRotationEnabled',
      'isSecretRequiredForTokenExchange',
      'isTokenExchangeEnabled',
    ],
    ConnectedAppOauthPolicy: ['isTokenExchangeFlowEnabled'],
    ExternalClientApplication: ['managedType'],
    ExtlClntAppConfigurablePolicies: ['*'],
    ExtlClntAppGlobalOauthSettings: [
      'certificate',
      'isClientCredentialsFlowEnabled',
      'isDeviceFlowEnabled',
      'isRefreshTokenRotationEnabled',
      'isSecretRequiredForTokenExchange',
      'isTokenExchangeEnabled',
    ],
    ExtlClntAppOauthConfigurablePolicies: [
      'clientCredentialsFlowUser',
      'isClientCredentialsFlowEnabled',
      'isTokenExchangeFlowEnabled',
    ],
  },
  61: {
    CustomPermission: ['externalClientApplication'],
    ExternalAppIdTokenConfig: ['idTokenIncludeCustomPermissions'],
    ExtlClntAppConfigurablePolicies: ['isNotificationPluginEnabled'],
    ExtlClntAppGlobalOauthSettings: ['isCodeCredFlowEnabled', 'isCodeCredPostOnly', 'isNamedUserJwtEnabled'],
    ExtlClntAppOauthConfigurablePolicies: [
      'apexHandler',
      'commaSeparatedCustomScopes',
      'executeHandlerAs',
      'guestJwtTimeout',
      'isGuestCodeCredFlowEnabled',
      'namedUserJwtTimeout',
    ],
    ExtlClntAppOauthSettings: [
      'areAttributesIncludedInAssetToken',
      'areCustomPermsIncludedInAssetToken',
      'assetTokenAudiences',
      'assetTokenSigningCertificate',
      'assetTokenValidity',
      'commaSeparatedCustomScopes',
    ],
  },
  62: {
    ExtlClntAppConfigurablePolicies: ['isMobilePluginEnabled', 'isPushPluginEnabled', 'startPage', 'startUrl'],
    ExtlClntAppDistState: ['AutoInstalled'],
    ExtlClntAppOauthConfigurablePolicies: ['commaSeparatedProfile'],
    ExtlClntAppOauthSettings: ['clientAssertionCertificate', 'isFirstPartyAppEnabled'],
    MutingPermissionSet: ['emailRoutingAddressAccesses'],
    PermissionSet: ['emailRoutingAddressAccesses'],
  },
  63: {
    ExtlClntAppConfigurablePolicies: ['isSamlPluginEnabled'],
    ExtlClntAppStartPage: ['SAML'],
    PermissionSetObjectPermissions: ['viewAllFields'],
    ProfileObjectPermissions: ['viewAllFields'],
  },
  64: {
    MutingPermissionSet: ['agentAccesses', 'servicePresenceStatusAccesses'],
    PermissionSet: ['agentAccesses', 'servicePresenceStatusAccesses'],
    Profile: ['agentAccesses', 'servicePresenceStatusAccesses'],
  },
  65: {
    ExtlClntAppConfigurablePolicies: ['isCanvasPluginEnabled'],
    ExtlClntAppOauthConfigurablePolicies: ['guestJwtSessionTimeoutType', 'namedUserJwtSessionTimeoutType'],
  },
  66: {
    ConnectedAppOauthAccessScope: ['MCP', 'SCRT'],
    MutingPermissionSet: ['genComputingSummaryDefAccesses'],
    PermissionSet: ['genComputingSummaryDefAccesses'],
    Profile: ['genComputingSummaryDefAccesses'],
  },
  67: {
    ConnectedAppOauthAccessScope: ['A2A', 'CmdbDiscovery', 'DataCloudUserClaims', 'SemanticLayer'],
    ConnectedAppOauthConfig: [
      'isDPopEnabled',
      'isDeviceFlowEnabled',
      'isEnforceRefreshTokenTTL',
      'isIpBindingEnabled',
      'isPKImTLSEnabled',
    ],
    ExtlClntAppConfigurablePolicies: ['isAttestPluginEnabled'],
    ExtlClntAppGlobalOauthSettings: ['isDPopEnabled', 'isEnforceRefreshTokenTTL', 'isMtlsEnabled'],
    ExtlClntAppOauthSecuritySettings: ['*'],
    MutingPermissionSet: ['enrichments'],
    PermissionSet: ['enrichments'],
    PermissionSetGroup: ['enrichments'],
    PolicyAction: ['StepUpMFA'],
    ProfilePasswordPolicy: ['isDisabled'],
  },
};

/** Types that an external client app for OAuth is made of, and the endings of the names that Setup gives its parts. */
export const PART_ENDINGS: Readonly<Record<string, string>> = {
  ExternalClientApplication: '',
  ExtlClntAppOauthSettings: '_oauth',
  ExtlClntAppGlobalOauthSettings: '_glbloauth',
  ExtlClntAppOauthConfigurablePolicies: '_oauthPlcy',
  ExtlClntAppConfigurablePolicies: '_plcy',
};

/** What the token endpoint needs to know of an app, whichever of the two kinds it is. */
export interface OauthApp {
  readonly kind: 'ConnectedApp' | 'ExternalClientApp';
  /** Full name of an external client app's global OAuth settings, which hold its key. */
  readonly settings: string | undefined;
  /** Tells it from every other app, also from one of the same name that was deleted before. */
  readonly identity: string;
  /** As login history names it. */
  readonly label: string;
  /** Row of ConnectedApplication or ExternalClientApplication, which pre-authorisations point to. */
  readonly id: string;
  readonly consumerKey: string;
  readonly consumerSecret: string;
  /** PEM of the certificate that signs assertions; undefined when there is none, and then no JWT bearer flow. */
  readonly certificate: string | undefined;
  /** False for an external client app whose policies switch it or its OAuth plugin off. */
  readonly enabled: boolean;
  readonly adminApprovedOnly: boolean;
  /** Whether the login IP ranges of the user's profile count. */
  readonly enforcesIpRanges: boolean;
  readonly scopes: readonly string[];
  readonly clientCredentials: { readonly enabled: boolean; readonly runAs: string | undefined };
  /** When the app was made. */
  readonly appDate: string;
  /** When the key was made; it takes a while to be known everywhere. */
  readonly createdDate: string;
}
